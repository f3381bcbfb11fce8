#include "core/explain/finding_words.h"

namespace airlift::explain::words {

Explanation driverAborted(const Finding &f)
{
    return {Explain::tr("The device's network driver gave up; every call fails until a reset%1")
                .arg(numberOf(f)),
            Explain::tr("A fatal driver error came first. The step in whose line the number "
                        "stands, often the name lookup, "
                        "is not to blame."),
            Explain::tr("Reset the device. If it repeats, look for overwritten memory: length of "
                        "the access token, stack "
                        "sizes, heap.")};
}

Explanation tokenFieldShort(const Finding &)
{
    return {Explain::tr(
                "The firmware's access token field has 96 bytes, and a Dropbox token is longer"),
            Explain::tr("The sizes the library prints tell its build. A longer token overwrites "
                        "memory behind the field, "
                        "which fits a driver abort."),
            Explain::tr("Raise MAX_VENDOR_TOKEN_SIZE (160 fits the default block) and rebuild "
                        "library and application.")};
}

Explanation fatalDevice(const Finding &f)
{
    return {Explain::tr("The device reported a fatal error: %1%2")
                .arg(subjectOr(f, Explain::tr("no detail printed")), numberOf(f)),
            Explain::tr("The network processor or its driver failed; the reason is not known."),
            Explain::tr("Reset the device. If it repeats, check the power supply and the service "
                        "pack, and keep the numbers "
                        "of this line for the vendor.")};
}

Explanation networkLost(const Finding &f)
{
    return {Explain::tr("The device lost its network"),
            f.subject.isEmpty() ? Explain::tr("The Wi-Fi connection or the address went away.")
                                : Explain::tr("The device said: %1.").arg(f.subject),
            Explain::tr("Improve the Wi-Fi signal or the access point, then start the update again "
                        "after the restart.")};
}

Explanation gatewaySilent(const Finding &)
{
    return {
        Explain::tr("The network's gateway did not answer the device's ping"),
        Explain::tr("The application restarts the device when fewer than one ping in ten is "
                    "answered. An image on trial "
                    "is lost by that."),
        Explain::tr(
            "Make the gateway answer pings, and check that the new image joins the same network.")};
}

Explanation deviceRestarted(const Finding &)
{
    return {Explain::tr("The device restarted in the middle of the update"),
            Explain::tr("It did not say why: reset button, power, watchdog, or a lost line."),
            Explain::tr("Check the power supply and start the update again.")};
}

Explanation causeNotPrinted(const Finding &f)
{
    const QString umbrella =
        f.subject.isEmpty() ? numberOf(f) : QStringLiteral(" (%1)").arg(f.subject);
    return {
        Explain::tr("The attempt failed, but only a collective number was printed%1").arg(umbrella),
        Explain::tr(
            "This number stands for many causes. The line above it, which would tell, is missing."),
        Explain::tr("Record the update from its start, with SL_ENABLE_OTA_DEBUG_TRACES switched on "
                    "in library and "
                    "application.")};
}

Explanation tooManyAttempts(const Finding &f)
{
    return {Explain::tr("The device gave up after five failed attempts%1").arg(numberOf(f)),
            Explain::tr("It makes them without a pause and then stops for good. The first cause "
                        "says what to mend."),
            Explain::tr("Mend the cause, then reset the device.")};
}

Explanation deviceHalted(const Finding &)
{
    return {Explain::tr("The device's application has stopped and waits for a reset"),
            Explain::tr("After \"Event handler failed\" nothing more is printed. The numbers in "
                        "that line do not name the "
                        "cause; it stands above."),
            Explain::tr("Reset the device or switch it off and on.")};
}

Explanation restartLoop(const Finding &f)
{
    return {Explain::tr("The device restarts and fails the same way, %1 times so far").arg(f.count),
            Explain::tr("Its firmware answers this failure with a restart and then tries again."),
            Explain::tr("Mend the cause; until then switch the device off, or stop the server.")};
}

Explanation commitRefused(const Finding &f)
{
    return {Explain::tr("The device could not accept the new image%1").arg(numberOf(f)),
            Explain::tr("No bundle waits for a commit: the device was reset without stopping the "
                        "network processor first, or "
                        "the bundle is rolled back already."),
            Explain::tr("Reset the device, look which version it runs, and repeat the update.")};
}

Explanation rolledBack(const Finding &)
{
    return {Explain::tr(
                "The new image ran but was never accepted, so the device went back to the old one"),
            Explain::tr("The device restarted before the commit: no network, no answer from the "
                        "gateway, the watchdog, or a "
                        "reset by hand. Its log never says so."),
            Explain::tr("Leave the device alone for a minute after the download, and check that "
                        "the new image joins the "
                        "network and reaches its commit.")};
}

Explanation commitNotSeen(const Finding &)
{
    return {Explain::tr("Whether the device accepted the new image was not seen"),
            Explain::tr("The recording ends, or the new firmware prints another line, before \"new "
                        "image commited\"."),
            Explain::tr("Keep listening until the first good ping after the restart, or ask the "
                        "device for its version.")};
}

Explanation deviceSilent(const Finding &)
{
    return {Explain::tr("The device fell silent"),
            Explain::tr("Nothing arrived although something was due: it hangs, is switched off, or "
                        "the line is broken."),
            Explain::tr("Check power and cable, then reset the device and start again.")};
}

Explanation linkLost(const Finding &f)
{
    return {Explain::tr("The link to the device ended: %1")
                .arg(subjectOr(f, Explain::tr("no name known"))),
            Explain::tr("What the device did afterwards was not seen."),
            Explain::tr(
                "Connect it again and keep listening; the update on the device may well go on.")};
}

Explanation damagedLines(const Finding &f)
{
    return {
        Explain::tr("%n line(s) of the recording are damaged or glued together", nullptr, f.count),
        Explain::tr("Two tasks print at once, or the serial line lost characters. A damaged line "
                    "is not a damaged file."),
        Explain::tr("Nothing to do if the rest is clear; otherwise use a shorter cable or another "
                    "USB port.")};
}

Explanation tracesOff(const Finding &)
{
    return {Explain::tr("The update library was built without its traces"),
            Explain::tr("Progress, hash verdicts and causes are never printed by this firmware."),
            Explain::tr("Switch on SL_ENABLE_OTA_DEBUG_TRACES, rebuild library and application, "
                        "and record again.")};
}

} // namespace airlift::explain::words
