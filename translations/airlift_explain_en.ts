<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>airlift::explain::Explain</name>
    <message numerus="yes">
        <source>Nothing from the device for %n second(s)</source>
        <translation>
            <numerusform>Nothing from the device for %n second</numerusform>
            <numerusform>Nothing from the device for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the recording are damaged or glued together</source>
        <translation>
            <numerusform>%n line of the recording is damaged or glued together</numerusform>
            <numerusform>%n lines of the recording are damaged or glued together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are listed</source>
        <translation>
            <numerusform>%n file is listed</numerusform>
            <numerusform>%n files are listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::explain::ServeWords</name>
    <message numerus="yes">
        <source>Turned away %n connection(s), last from %1, which has too many open</source>
        <translation>
            <numerusform>Turned away %n connection, last from %1, which has too many open</numerusform>
            <numerusform>Turned away %n connections, last from %1, which has too many open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turned away %n connection(s), last from %1, which comes too often</source>
        <translation>
            <numerusform>Turned away %n connection, last from %1, which comes too often</numerusform>
            <numerusform>Turned away %n connections, last from %1, which comes too often</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::explain::TrustWords</name>
    <message numerus="yes">
        <source>There are %n editions with this name and key; any of them fits, their digests differ.</source>
        <translation>
            <numerusform>There is %n edition with this name and key; it fits, compare its digest.</numerusform>
            <numerusform>There are %n editions with this name and key; any of them fits, their digests differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One root does for all %n servers: %1</source>
        <translation>
            <numerusform>One root does for %n server: %1</numerusform>
            <numerusform>One root does for all %n servers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n servers need different roots</source>
        <translation>
            <numerusform>%n server needs a root of its own</numerusform>
            <numerusform>The %n servers need different roots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether one root does for all %n servers is not known</source>
        <translation>
            <numerusform>Whether one root does for %n server is not known</numerusform>
            <numerusform>Whether one root does for all %n servers is not known</numerusform>
        </translation>
    </message>
</context>
</TS>
