#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

namespace airlift::test {

/// Writes what the cloud_ota firmware prints, print call by print call: each call below has the
/// format string of uart-ota-log 11, line ends included, so that the mixture of \r\n, \n\r and \n
/// is the real one. All values are made up.
class Transcript
{
public:
    struct File {
        const char *name;
        int size;
        bool secured = false;
        bool bundle = true;
    };
    /// How the C library of the device prints a string that is not there (uart-ota-log 1).
    enum class Null { Glued, InBrackets, EmptyLine };

    /// One print call.
    Transcript &print(const char *format, ...) __attribute__((format(printf, 2, 3)));

    // --- application
    Transcript &banner();
    Transcript &versions();
    Transcript &boot(); ///< into the stored network
    Transcript &bootIntoProvisioning();
    Transcript &ping(int counter, int percent = 100);
    Transcript &trigger(); ///< the round of pings that ends in an update
    Transcript &startUpdate();
    Transcript &startCloudUpdate();
    Transcript &attemptFailed(int attempt, int warning);
    Transcript &lastAttemptFailed();
    Transcript &fatal(int status);
    Transcript &halt(int state = 6);
    Transcript &restart();
    Transcript &restartIntoNewImage();

    // --- library
    Transcript &connect(std::optional<int> warning = {});
    Transcript &requestFile();
    Transcript &connectFails(int status, int libraryStatus);
    /// Everything up to and including the list of files.
    Transcript &archive(const std::vector<File> &listed);
    Transcript &archiveHead(int listSize);
    Transcript &signature();
    Transcript &signatureFails(int status);
    Transcript &header(const File &file);
    Transcript &write(int bytes, const char *name, int total);
    /// Header, writes, verdict, and the lines after it.
    Transcript &file(const File &file);
    Transcript &writes(const File &file);
    Transcript &endOfArchive();
    Transcript &completed(Null form);
    Transcript &securityAlert();

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }
    [[nodiscard]] static std::vector<File> files();

private:
    void skipPadding();

    QByteArray m_bytes;
    int m_offset = 0; ///< in the archive
    int m_saved = 0;
};

} // namespace airlift::test
