<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>airlift::ui::CalendarPanel</name>
    <message numerus="yes">
        <source>Reading: %n files so far</source>
        <translation>
            <numerusform>Reading: %n file so far</numerusform>
            <numerusform>Reading: %n files so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::DevicePageView</name>
    <message numerus="yes">
        <source>came back %n time(s)</source>
        <translation>
            <numerusform>came back %n time</numerusform>
            <numerusform>came back %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::FindingCard</name>
    <message numerus="yes">
        <source>UART line %1</source>
        <translation>
            <numerusform>UART line %1</numerusform>
            <numerusform>UART lines %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::InspectorPageView</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written into %1</source>
        <translation>
            <numerusform>%n file written into %1</numerusform>
            <numerusform>%n files written into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>E&amp;xtract %n files…</source>
        <translation>
            <numerusform>E&amp;xtract %n file…</numerusform>
            <numerusform>E&amp;xtract %n files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::LogView</name>
    <message numerus="yes">
        <source>Copied %n line(s).</source>
        <translation>
            <numerusform>Copied %n line.</numerusform>
            <numerusform>Copied %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::ProvisionPageView</name>
    <message numerus="yes">
        <source>%n address(es) asked; none of them is a device.</source>
        <translation>
            <numerusform>%n address asked; it is no device.</numerusform>
            <numerusform>%n addresses asked; none of them is a device.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::RecipeFlow</name>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken.</source>
        <translation>
            <numerusform>%n file taken.</numerusform>
            <numerusform>%n files taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::ServerPageView</name>
    <message numerus="yes">
        <source>Serving %n bundle(s)</source>
        <translation>
            <numerusform>Serving %n bundle</numerusform>
            <numerusform>Serving %n bundles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n connected</numerusform>
            <numerusform>%n connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>%n served</numerusform>
            <numerusform>%n served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n turned away</numerusform>
            <numerusform>%n turned away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::ThroughputPlot</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::UpdatePageView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private key(s) inside</source>
        <translation>
            <numerusform>%n private key inside</numerusform>
            <numerusform>%n private keys inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed file(s) missing</source>
        <translation>
            <numerusform>%n listed file missing</numerusform>
            <numerusform>%n listed files missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) do not fit</source>
        <translation>
            <numerusform>%n digest does not fit</numerusform>
            <numerusform>%n digests do not fit</numerusform>
        </translation>
    </message>
</context>
</TS>
