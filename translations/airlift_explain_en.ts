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
</context>
</TS>
