#pragma once

#include <QtGlobal>

/// Numbers the firmware deals in. As in the firmware, a status shares its integer with lengths and
/// handles: negative is an error, everything else a result.
namespace airlift::sim::code {

// Network processor: file system (error-codes 7.1)
inline constexpr qint32 kNoCertificateStore = -10242;
inline constexpr qint32 kCertificateRevoked = -10273;
inline constexpr qint32 kBundleFileNotFailSafe = -10279;
inline constexpr qint32 kBundleNotInCorrectState = -10282;
inline constexpr qint32 kBundleFilesAreOpen = -10283;
inline constexpr qint32 kRootUnknown = -10287;
inline constexpr qint32 kNotClosedCorrectly = -10288;
inline constexpr qint32 kWrongSignature = -10289;
inline constexpr qint32 kSignatureOrNameLength = -10290;
inline constexpr qint32 kCertificateChain = -10292;
inline constexpr qint32 kWrongFileName = -10298;
inline constexpr qint32 kFileSystemLocked = -10299;
inline constexpr qint32 kSecurityAlert = -10300;
inline constexpr qint32 kMaxSizeExceeded = -10310;
inline constexpr qint32 kNotEnoughSpace = -10322;
inline constexpr qint32 kWrongFileState = -10284;
inline constexpr qint32 kNoImageToRestore = -10270;
inline constexpr qint32 kNoFailSafe = -10333;
inline constexpr qint32 kInvalidHandle = -10335;
inline constexpr qint32 kFailedToWrite = -10336;
inline constexpr qint32 kWrongOpenFlags = -10340;
inline constexpr qint32 kFileNotExists = -10341;
inline constexpr qint32 kFileExists = -10326;
inline constexpr qint32 kWrongOffset = -10337;
inline constexpr qint32 kNoReadToken =
    -10302; ///< as the AT firmware gets it (uart-at-commands 4.4)
inline constexpr qint32 kFilePendingCommit = -10344;
inline constexpr qint32 kInvalidToken = -10365;
inline constexpr qint32 kAlreadyOpen = -10369;
inline constexpr qint32 kOpenForWrite = -10370;
inline constexpr qint32 kWrongFlags = -10342;
inline constexpr qint32 kWrongCertificateFile = -10372;

// Host driver and Wi-Fi (error-codes 2, uart-at-commands 7)
inline constexpr qint32 kInvalidParameter = -2003;
inline constexpr qint32 kAlreadyStarted = -2012;
inline constexpr qint32 kNotStarted = -2018;
inline constexpr qint32 kWlanRole = -2050;
inline constexpr qint32 kWlanPassphraseTooLong = -2055;
inline constexpr qint32 kWlanPassword = -2058;
inline constexpr qint32 kWlanSsidLength = -2060;
inline constexpr qint32 kWlanAlreadyDisconnected = -2071;
inline constexpr qint32 kWlanScanNotReady = -2073;
inline constexpr qint32 kWlanProfileIndex = -2074;
inline constexpr qint32 kNoFreeProfile = -2076;
inline constexpr qint32 kWlanCountryCode = -2164;
inline constexpr qint32 kDnsNoAnswer = -6150;
inline constexpr qint32 kDnsNoServer = -6152;
inline constexpr qint32 kNetappParameter = -6159;
inline constexpr qint32 kServiceNotFound = -6160;
inline constexpr qint32 kMdnsNoAnswer = -6186;
inline constexpr qint32 kMdnsRunning = -6213;
inline constexpr qint32 kHttpServerRunning = -6214;
inline constexpr qint32 kPingNotConnected = -6222;

// Network processor: start, crypto, names, sockets (error-codes 6, 7.2)
inline constexpr qint32 kDriverAborted = -2005;
inline constexpr qint32 kStartLocked = -4112;
inline constexpr qint32 kCryptoInvalidParameter = -12291;
inline constexpr qint32 kDnsQueryFailed = -6154;
inline constexpr qint32 kTryAgain = -11;
inline constexpr qint32 kInProgress = -114;
inline constexpr qint32 kBadSocket = -9; ///< INFERRED: as BSD sockets number it
inline constexpr qint32 kAddressInUse = -98;
inline constexpr qint32 kNetworkUnreachable = -101;
inline constexpr qint32 kNoBuffers = -105;
inline constexpr qint32 kNotConnected = -107;
inline constexpr qint32 kConnectTimedOut = -110;
inline constexpr qint32 kConnectRefused = -111;
inline constexpr qint32 kTlsNotVerified = -453; ///< connected
inline constexpr qint32 kTlsNoCaFile = -454;
inline constexpr qint32 kTlsBadCaFile = -456;
inline constexpr qint32 kTlsDateError = -461; ///< connected
inline constexpr qint32 kTlsHandshakeTimedOut = -462;
inline constexpr qint32 kTlsRevoked = -467;     ///< connected
inline constexpr qint32 kTlsUnknownRoot = -468; ///< connected
inline constexpr qint32 kTlsCutInRecord = -470;
inline constexpr qint32 kTlsSignatureConfirm = -655;
inline constexpr qint32 kTlsCriticalExtension = -660;
inline constexpr qint32 kTlsNoSigner = -688;
inline constexpr qint32 kTlsParseError = -706; ///< no TLS record
inline constexpr qint32 kTlsNoData = -709;     ///< peer closed during the handshake
inline constexpr qint32 kTlsFatal = -713;
inline constexpr qint32 kTlsNameMismatch = -722;
/// A TLS alert the peer sent.
[[nodiscard]] constexpr qint32 tlsAlert(int number)
{
    return -(300 + number);
}

/// No code of a device: the power went during the call, and nobody is there to see the answer.
inline constexpr qint32 kNoPower = -2'000'000;

// HTTP client of the AT firmware (error-codes, HTTP_CLIENT7)
inline constexpr qint32 kHttpOptionBufferSmall = -3002;
inline constexpr qint32 kHttpInvalidAnswer = -3003;
inline constexpr qint32 kHttpHostTooLong = -3005;
inline constexpr qint32 kHttpNoMemory = -3006;
inline constexpr qint32 kHttpNullPointer = -3009;
inline constexpr qint32 kHttpHeaderNotFound = -3011;
inline constexpr qint32 kHttpHostNotFound = -3012;
inline constexpr qint32 kHttpAlreadyConnected = -3013;
inline constexpr qint32 kHttpNotRedirectable = -3014;
inline constexpr qint32 kHttpSendError = -3015;
inline constexpr qint32 kHttpNoRedirectLocation = -3016;
inline constexpr qint32 kHttpDowngradeForbidden = -3017;
inline constexpr qint32 kHttpWrongParameter = -3018;
inline constexpr qint32 kHttpNoConnection = -3020;
inline constexpr qint32 kHttpNotAbsolute = -3021;

// Key utilities of the network processor (error-codes 7)
inline constexpr qint32 kCryptoInvalidIndex = -12290;
inline constexpr qint32 kCryptoUnsupported = -12294;
inline constexpr qint32 kCryptoEmptySlot = -12296;
inline constexpr qint32 kCryptoSlotTaken = -12298;

// JSON engine (error-codes 4.6)
inline constexpr qint32 kJsonBufferSize = -101;
inline constexpr qint32 kJsonFailure = -102;
inline constexpr qint32 kJsonIncompleteString = -103;
inline constexpr qint32 kJsonNotAnArray = -109;
inline constexpr qint32 kJsonNotSupported = -128;
inline constexpr qint32 kJsonNotFound = -200;
inline constexpr qint32 kJsonNull = -201;
inline constexpr qint32 kJsonNotValid = -202;
inline constexpr qint32 kJsonUnexpected = -16384;

// Archive parser (error-codes 4.3)
inline constexpr qint32 kPlainFailure = -1;
inline constexpr qint32 kSignatureNotValid = -14;
inline constexpr qint32 kNameSlashes = -20102;
inline constexpr qint32 kEmptyFileName = -20103;
inline constexpr qint32 kOpenFile = -20106;
inline constexpr qint32 kSaveChunk = -20107;
inline constexpr qint32 kCloseFile = -20108;
inline constexpr qint32 kTooManyFiles = -20109;
inline constexpr qint32 kNameTooLong = -20110; ///< 7.10
inline constexpr qint32 kArchiveSecurityAlert = -20199;

// HTTP and CDN client (error-codes 4.4)
inline constexpr qint32 kSendFailed = -20201;
inline constexpr qint32 kResolveFailed = -20301;
inline constexpr qint32 kConnectFailed = -20304;
inline constexpr qint32 kNoDoubleSlash = -20305;
inline constexpr qint32 kNoSlashAfterHost = -20306;
inline constexpr qint32 kHeaderTooShort = -20308;
inline constexpr qint32 kHeaderEndNotFound = -20309;
inline constexpr qint32 kHttpStatusNotOk = -20310;
inline constexpr qint32 kBufferArithmetic = -20311;
inline constexpr qint32 kSilent = -20312;
inline constexpr qint32 kPeerClosed = -20313;

// Options and results of the OTA library (error-codes 4.1, 4.2)
inline constexpr qint32 kCommitFailed = -20602;
inline constexpr qint32 kNoUpdates = 101;
inline constexpr qint32 kNewerVersion = 102;
inline constexpr qint32 kOlderVersion = 103;
inline constexpr qint32 kDownloadDone = 104;
inline constexpr qint32 kContinue = 20001;
inline constexpr qint32 kWarnReceiveAppend = 20003;
inline constexpr qint32 kWarnRequestFolder = 20004;
inline constexpr qint32 kWarnRequestLink = 20005;
inline constexpr qint32 kWarnConnectFileServer = 20006;
inline constexpr qint32 kWarnRequestFile = 20007;
inline constexpr qint32 kWarnFileHeader = 20008;
inline constexpr qint32 kWarnDownloadAndSave = 20009;
inline constexpr qint32 kNoServer = -21001;
inline constexpr qint32 kUnexpectedState = -21002;
inline constexpr qint32 kConsecutiveErrors = -21003;
inline constexpr qint32 kSecurityHalt = -21004;

} // namespace airlift::sim::code
