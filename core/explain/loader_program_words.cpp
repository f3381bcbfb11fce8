#include "core/explain/loader_words.h"

namespace airlift::explain {

namespace {

using namespace device;
using Part = program::UnfitPart::Part;

} // namespace

QString LoaderWords::phase(ProgramPhase phase)
{
    switch (phase) {
    case ProgramPhase::Connecting:
        return tr("connecting");
    case ProgramPhase::Patching:
        return tr("patching the loader in RAM");
    case ProgramPhase::Erasing:
        return tr("erasing; from here on the old image is lost");
    case ProgramPhase::Sending:
        return tr("sending the image");
    case ProgramPhase::Extracting:
        break;
    }
    return tr("the board unpacks the image; this takes a minute or more");
}

/// uart-bootloader 4.2
QString LoaderWords::imageError(qint16 error)
{
    switch (error) {
    case -10246:
        return tr("a development image that was made for another MAC address");
    case -10289:
        return tr("the signature of the application or of the catalogue is wrong");
    case -10275:
        return tr("this is no programming image, or its header is broken");
    case -10242:
    case -10274:
        return tr("the catalogue of trusted roots is missing or broken");
    case -10243:
        return tr("the image has to be authenticated");
    case -10244:
        return tr("the image has to be encrypted");
    case -10245:
        return tr("the image cannot be encrypted");
    case -10247:
        return tr("a secure image on a part that is not secure");
    case -10249:
        return tr("the image needs its key");
    case -10278:
        return tr("a chunk of the wrong size");
    case -10299:
        return tr("the file system is locked by security alerts");
    case -10322:
        return tr("the image is larger than the flash it was made for");
    case -10352:
        return tr("JTAG was opened: this board cannot become a production one");
    case -10358:
        return tr("an older catalogue or service pack than the board has");
    case -10367:
        return tr("the board was reset in the middle of programming");
    default:
        return error <= -10250 && error >= -10269 ? tr("the board could not unpack the image")
                                                  : tr("see the code book");
    }
}

Explanation LoaderWords::of(const ProgramFailure &failure)
{
    Explanation words = std::visit(
        Overloaded{
            [](const LoaderError &error) { return of(error); },
            [](const program::UnfitPart &unfit) {
                switch (unfit.part) {
                case Part::RamPatch:
                    return Explanation{
                        tr("This is no RAM patch of the boot loader (%1 bytes)").arg(unfit.size),
                        QString{},
                        tr("Give BTL_ram.ptc of TI's UniFlash or embedded "
                           "programming package.")};
                case Part::FlashPatch:
                    return Explanation{
                        tr("This is no flash patch of the boot loader (%1 bytes)").arg(unfit.size),
                        tr("It begins with PROGRAMMINGP_BTL_PATCH."),
                        tr("Give BTL_sflash.ptc of TI's UniFlash or embedded "
                           "programming package.")};
                case Part::Key:
                    return Explanation{
                        tr("The key of an image has 16 bytes, this one %1").arg(unfit.size),
                        QString{}, tr("Give the file the image was encrypted with.")};
                case Part::Image:
                    break;
                }
                return Explanation{tr("This is no programming image (%1 bytes)").arg(unfit.size),
                                   QString{},
                                   tr("Give the Programming.ucf that TI's image creator made.")};
            },
            [](const program::UnfitLoader &loader) {
                return Explanation{
                    tr("This boot loader takes no images (storages 0x%1)")
                        .arg(loader.storages, 2, 16, QLatin1Char('0')),
                    tr("Only the second generation (CC3220, CC3235 and their relatives) is "
                       "programmed this way."),
                    tr("Look at \"device bootloader PORT info\".")};
            },
            [](const program::Refused &refused) {
                return Explanation{
                    tr("The boot loader refuses command 0x%1").arg(refused.opcode, 0, 16),
                    refused.status ? tr("Its reason: 0x%1, %2.")
                                         .arg(*refused.status, 2, 16, QLatin1Char('0'))
                                         .arg(status(*refused.status))
                                   : tr("It gives no reason."),
                    tr("Reset the board with the break held and program it once more.")};
            },
            [](const program::ImageRefused &refused) {
                return Explanation{
                    tr("The board refuses the image: %1 (%2)")
                        .arg(refused.error)
                        .arg(refused.detail),
                    imageError(refused.error),
                    tr("Make the image anew for this board, or give the right one.")};
            },
            [](const program::Miscounted &counted) {
                return Explanation{
                    tr("%1 bytes were sent, the board counted %2")
                        .arg(counted.sent)
                        .arg(counted.counted),
                    tr("The line loses or repeats bytes."),
                    tr("Use a shorter cable or another adapter, and program it once more.")};
            },
            [](const program::Cancelled &) {
                return Explanation{tr("Programming was broken off"), QString{},
                                   tr("Start again from the beginning.")};
            },
        },
        failure.why);
    if (failure.touched)
        words.cause = (words.cause.isEmpty() ? QString{} : words.cause + QLatin1Char(' ')) +
                      tr("The board has no image now and may say that it is blocked (0x50) until "
                         "one is programmed whole.");
    return words;
}

} // namespace airlift::explain
