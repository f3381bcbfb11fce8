<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>airlift::Workbench</name>
    <message>
        <source>Simulated CC3220SF</source>
        <translation>Simulierter CC3220SF</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ChoicesPanel</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose a bundle (.tar) or a recipe (.json)</source>
        <translation>Ein Bundle (.tar) oder ein Rezept (.json) wählen</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>De&amp;mo</translation>
    </message>
    <message>
        <source>Take the demo bundle, made for the simulated board</source>
        <translation>Das Demo-Bundle nehmen, gemacht für das simulierte Board</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>&amp;Local HTTPS</source>
        <translation>&amp;Lokales HTTPS</translation>
    </message>
    <message>
        <source>This program serves the bundle; the device fetches it</source>
        <translation>Dieses Programm bietet das Bundle an, das Gerät holt es ab</translation>
    </message>
    <message>
        <source>&amp;Watch only</source>
        <translation>&amp;Nur beobachten</translation>
    </message>
    <message>
        <source>Only listen to the device; it fetches the bundle from elsewhere</source>
        <translation>Dem Gerät nur zuhören; es holt das Bundle anderswo</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The simulated board, a serial port, or the path of one, such as /dev/pts/3</source>
        <translation>Das simulierte Board, eine serielle Schnittstelle oder deren Pfad, etwa /dev/pts/3</translation>
    </message>
    <message>
        <source>Look for serial ports again</source>
        <translation>Erneut nach seriellen Schnittstellen suchen</translation>
    </message>
    <message>
        <source>S&amp;imulation…</source>
        <translation>&amp;Simulation…</translation>
    </message>
    <message>
        <source>Pace, faults and limits of the simulated board</source>
        <translation>Tempo, Fehler und Grenzen des simulierten Boards</translation>
    </message>
</context>
<context>
    <name>airlift::ui::DockTitle</name>
    <message>
        <source>Hide the timeline (F9)</source>
        <translation>Verlauf verbergen (F9)</translation>
    </message>
    <message>
        <source>Hide the timeline</source>
        <translation>Verlauf verbergen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::FileModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>%1 (flags: %2)</source>
        <translation>%1 (Merkmale: %2)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::FilesTable</name>
    <message>
        <source>Files of the update</source>
        <translation>Dateien des Updates</translation>
    </message>
</context>
<context>
    <name>airlift::ui::FindingCard</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Device code %1</source>
        <translation>Gerätecode %1</translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation>Gewissheit: %1</translation>
    </message>
    <message numerus="yes">
        <source>UART line %1</source>
        <translation>
            <numerusform>UART-Zeile %1</numerusform>
            <numerusform>UART-Zeilen %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::Format</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>airlift::ui::HeaderBar</name>
    <message>
        <source>Airlift</source>
        <translation>Airlift</translation>
    </message>
    <message>
        <source>The device to update</source>
        <translation>Das Gerät, das aktualisiert wird</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>Lokaler Server</translation>
    </message>
    <message>
        <source>Server identity</source>
        <translation>Server-Identität</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>airlift::ui::MainWindow</name>
    <message>
        <source>Airlift</source>
        <translation>Airlift</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open bundle or recipe…</source>
        <translation>Bundle oder Rezept ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Update</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Time&amp;line</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Filter the timeline</source>
        <translation>Verlauf &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;About Airlift</source>
        <translation>&amp;Über Airlift</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>About Airlift</source>
        <translation>Über Airlift</translation>
    </message>
    <message>
        <source>Airlift %1</source>
        <translation>Airlift %1</translation>
    </message>
    <message>
        <source>Makes signed updates for the CC3220SF, serves them, and follows the device until they are committed.</source>
        <translation>Erstellt signierte Updates für den CC3220SF, bietet sie an und begleitet das Gerät bis zur Übernahme.</translation>
    </message>
    <message>
        <source>Bundle chosen: %1</source>
        <translation>Bundle gewählt: %1</translation>
    </message>
    <message>
        <source>An update is running</source>
        <translation>Ein Update läuft</translation>
    </message>
    <message>
        <source>Quit while the update is running?</source>
        <translation>Während des Updates beenden?</translation>
    </message>
    <message>
        <source>The server stops and the timeline is lost. The device may be left without an end of its download; it then keeps its old image.</source>
        <translation>Der Server hält an und der Verlauf geht verloren. Das Gerät kann mitten im Herunterladen stehen bleiben; es behält dann sein altes Abbild.</translation>
    </message>
    <message>
        <source>&amp;Quit anyway</source>
        <translation>Trotzdem &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>B&amp;leiben</translation>
    </message>
    <message>
        <source>Drop it to choose it as the bundle.</source>
        <translation>Loslassen, um es als Bundle zu wählen.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>airlift::ui::Pages</name>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
</context>
<context>
    <name>airlift::ui::PickBundle</name>
    <message>
        <source>Choose a bundle or a recipe</source>
        <translation>Bundle oder Rezept wählen</translation>
    </message>
    <message>
        <source>Bundles and recipes (*.tar *.json)</source>
        <translation>Bundles und Rezepte (*.tar *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ProgressLine</name>
    <message>
        <source>Overall progress</source>
        <translation>Gesamtfortschritt</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ServePanel</name>
    <message>
        <source>Save &amp;root as DER…</source>
        <translation>Wur&amp;zel als DER speichern…</translation>
    </message>
    <message>
        <source>What the board has to know</source>
        <translation>Was das Board wissen muss</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Name in the URL</source>
        <translation>Name &amp;in der URL</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Root CA, SHA-256</source>
        <translation>Wurzel-CA, SHA-256</translation>
    </message>
    <message>
        <source>URL copied.</source>
        <translation>URL kopiert.</translation>
    </message>
    <message>
        <source>none; is the network connected?</source>
        <translation>keine; ist das Netz verbunden?</translation>
    </message>
    <message>
        <source>Save the root certificate</source>
        <translation>Wurzelzertifikat speichern</translation>
    </message>
    <message>
        <source>Certificates (*.der)</source>
        <translation>Zertifikate (*.der)</translation>
    </message>
    <message>
        <source>Root certificate saved.</source>
        <translation>Wurzelzertifikat gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Own address</source>
        <translation>Eigene Ad&amp;resse</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ShellView</name>
    <message>
        <source>No device</source>
        <translation>Kein Gerät</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>The device&apos;s port is not open.</source>
        <translation>Die Schnittstelle des Geräts ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <translation>Verbunden, %1</translation>
    </message>
    <message>
        <source>The port is open; the device has no network address yet.</source>
        <translation>Die Schnittstelle ist offen; das Gerät hat noch keine Netzadresse.</translation>
    </message>
    <message>
        <source>The port is open; the device has the address %1.</source>
        <translation>Die Schnittstelle ist offen; das Gerät hat die Adresse %1.</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>The device&apos;s port was closed.</source>
        <translation>Die Schnittstelle des Geräts wurde geschlossen.</translation>
    </message>
    <message>
        <source>Server: on</source>
        <translation>Server: an</translation>
    </message>
    <message>
        <source>Server: off</source>
        <translation>Server: aus</translation>
    </message>
    <message>
        <source>Nothing is served.</source>
        <translation>Nichts wird angeboten.</translation>
    </message>
    <message>
        <source>Trust: not known yet</source>
        <translation>Vertrauen: noch offen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::SimulatedPopover</name>
    <message>
        <source>Simulated board</source>
        <translation>Simuliertes Board</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>the demo&apos;s own</source>
        <translation>das der Demo</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>&amp;Fault</source>
        <translation>&amp;Fehler</translation>
    </message>
    <message>
        <source>C&amp;hip</source>
        <translation>C&amp;hip</translation>
    </message>
    <message>
        <source>&amp;Most files in a bundle</source>
        <translation>&amp;Meiste Dateien im Bundle</translation>
    </message>
    <message>
        <source>&amp;Vendor certificate</source>
        <translation>Hersteller-&amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;1×</source>
        <translation>&amp;1×</translation>
    </message>
    <message>
        <source>As a real board at 115200 baud</source>
        <translation>Wie ein echtes Board mit 115200 Baud</translation>
    </message>
    <message>
        <source>&amp;8×</source>
        <translation>&amp;8×</translation>
    </message>
    <message>
        <source>Eight times as fast</source>
        <translation>Achtmal so schnell</translation>
    </message>
    <message>
        <source>M&amp;aximum</source>
        <translation>M&amp;aximal</translation>
    </message>
    <message>
        <source>As fast as this computer can</source>
        <translation>So schnell dieser Rechner kann</translation>
    </message>
    <message>
        <source>Choose the vendor certificate</source>
        <translation>Herstellerzertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.der *.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.der *.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::StageBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stages of the update</source>
        <translation>Abschnitte des Updates</translation>
    </message>
</context>
<context>
    <name>airlift::ui::StatusChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>airlift::ui::TimelineModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
</context>
<context>
    <name>airlift::ui::TimelinePanel</name>
    <message>
        <source>Show only this source</source>
        <translation>Nur diese Quelle zeigen</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the timeline by text</source>
        <translation>Verlauf nach Text filtern</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Everything the device, the server and you do appears here, on one clock.</source>
        <translation>Alles, was Gerät, Server und Sie tun, erscheint hier nach einer Uhr.</translation>
    </message>
    <message>
        <source>Choose a row to see its evidence.</source>
        <translation>Eine Zeile wählen, um ihren Beleg zu sehen.</translation>
    </message>
    <message>
        <source>Evidence of the chosen row</source>
        <translation>Beleg der gewählten Zeile</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Evidence: UART line %1</source>
        <translation>Beleg: UART-Zeile %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::TrustBadge</name>
    <message>
        <source>Server identity</source>
        <translation>Server-Identität</translation>
    </message>
    <message>
        <source>Server identity: %1</source>
        <translation>Server-Identität: %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::UpdateFlow</name>
    <message>
        <source>The demo bundle could not be made.</source>
        <translation>Das Demo-Bundle ließ sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Choose a bundle of your own.</source>
        <translation>Wählen Sie ein eigenes Bundle.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be opened.</source>
        <translation>Das Gerät „%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Choose it again from the list; it may have been unplugged.</source>
        <translation>Wählen Sie es erneut aus der Liste; vielleicht wurde es abgezogen.</translation>
    </message>
    <message>
        <source>Check chip and vendor certificate in the simulation settings.</source>
        <translation>Prüfen Sie Chip und Herstellerzertifikat in den Einstellungen der Simulation.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::UpdatePage</name>
    <message>
        <source>Save re&amp;port…</source>
        <translation>Bericht s&amp;peichern…</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
        <source>The files appear here as soon as the bundle is read, or when the device lists them.</source>
        <translation>Die Dateien erscheinen hier, sobald das Bundle gelesen ist oder das Gerät sie aufzählt.</translation>
    </message>
    <message>
        <source>Choose a &amp;bundle…</source>
        <translation>&amp;Bundle wählen…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Report saved.</source>
        <translation>Bericht gespeichert.</translation>
    </message>
    <message>
        <source>Back to the choices. The result is put away; save the report to keep it.</source>
        <translation>Zurück zur Auswahl. Das Ergebnis wird weggelegt; der Bericht bewahrt es.</translation>
    </message>
    <message>
        <source>Cha&amp;nge…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
</context>
<context>
    <name>airlift::ui::UpdatePageView</name>
    <message>
        <source>Demo bundle</source>
        <translation>Demo-Bundle</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Choose a file or drop one on the window.</source>
        <translation>Eine Datei wählen oder auf das Fenster ziehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private key(s) inside</source>
        <translation>
            <numerusform>%n privater Schlüssel enthalten</numerusform>
            <numerusform>%n private Schlüssel enthalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever gets this bundle gets the key. Make the bundle again without it.</source>
        <translation>Wer dieses Bundle bekommt, bekommt den Schlüssel. Erstellen Sie es neu ohne ihn.</translation>
    </message>
    <message>
        <source>No readable list</source>
        <translation>Keine lesbare Liste</translation>
    </message>
    <message>
        <source>The device will not understand ota.cmd.</source>
        <translation>Das Gerät wird ota.cmd nicht verstehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n listed file(s) missing</source>
        <translation>
            <numerusform>%n aufgeführte Datei fehlt</numerusform>
            <numerusform>%n aufgeführte Dateien fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>The list names files that are not in the bundle. The device will refuse it.</source>
        <translation>Die Liste nennt Dateien, die nicht im Bundle sind. Das Gerät wird es ablehnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) do not fit</source>
        <translation>
            <numerusform>%n Prüfsumme passt nicht</numerusform>
            <numerusform>%n Prüfsummen passen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>A file was changed after the list was made. The device will refuse it.</source>
        <translation>Eine Datei wurde nach dem Erstellen der Liste geändert. Das Gerät wird das Bundle ablehnen.</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>The bundle has no ota.sign. The stock device installs everything and then refuses it.</source>
        <translation>Dem Bundle fehlt ota.sign. Das Standardgerät installiert alles und lehnt es dann ab.</translation>
    </message>
    <message>
        <source>Fits the simulated board only</source>
        <translation>Passt nur zum simulierten Board</translation>
    </message>
    <message>
        <source>The demo bundle is signed with demo keys. A real board refuses it.</source>
        <translation>Das Demo-Bundle ist mit Demo-Schlüsseln signiert. Ein echtes Board lehnt es ab.</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>In the list: %1</source>
        <translation>In der Liste: %1</translation>
    </message>
    <message>
        <source>The list of the bundle does not name this file.</source>
        <translation>Die Liste des Bundles nennt diese Datei nicht.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Expected by the device: %1</source>
        <translation>Vom Gerät erwartet: %1</translation>
    </message>
    <message>
        <source>Computed here from the bundle: %1</source>
        <translation>Hier aus dem Bundle berechnet: %1</translation>
    </message>
    <message>
        <source>Signed for: %1</source>
        <translation>Signiert für: %1</translation>
    </message>
    <message>
        <source>Some progress lines of this file arrived damaged; the file need not be.</source>
        <translation>Einige Fortschrittszeilen dieser Datei kamen beschädigt an; die Datei muss es nicht sein.</translation>
    </message>
    <message>
        <source>The device did not compare a digest for this file.</source>
        <translation>Das Gerät hat für diese Datei keine Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message>
        <source>Ready to update</source>
        <translation>Bereit zum Update</translation>
    </message>
    <message>
        <source>Bundle, way and device are chosen. Nothing is sent before you start.</source>
        <translation>Bundle, Weg und Gerät sind gewählt. Vor dem Start wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Reading the bundle.</source>
        <translation>Das Bundle wird gelesen.</translation>
    </message>
    <message>
        <source>Making a fresh certificate for the local server.</source>
        <translation>Für den lokalen Server entsteht ein frisches Zertifikat.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Closing the connection and the local server.</source>
        <translation>Verbindung und lokaler Server werden geschlossen.</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Update läuft</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>Beobachte %1</translation>
    </message>
    <message>
        <source>Start the update on the board. Everything it says is kept in the timeline.</source>
        <translation>Starten Sie das Update am Board. Alles, was es sagt, steht im Verlauf.</translation>
    </message>
    <message>
        <source>Updating: %1</source>
        <translation>Update läuft: %1</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Schreibt %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>This program stopped serving and listening. What the device did after that is not known; it tries again by itself or falls back to its old image.</source>
        <translation>Das Programm bietet nichts mehr an und hört nicht mehr zu. Was das Gerät danach tat, ist nicht bekannt; es versucht es selbst noch einmal oder kehrt zum alten Abbild zurück.</translation>
    </message>
    <message>
        <source>Updated and committed</source>
        <translation>Aktualisiert und übernommen</translation>
    </message>
    <message>
        <source>The device accepted the new files and keeps them over restarts.</source>
        <translation>Das Gerät hat die neuen Dateien angenommen und behält sie über Neustarts.</translation>
    </message>
    <message>
        <source>The update failed</source>
        <translation>Das Update ist gescheitert</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>The evidence ended before the update was decided. Look at the board before you try again: it may have taken the new image.</source>
        <translation>Die Belege enden, bevor das Update entschieden war. Sehen Sie nach dem Board, bevor Sie es noch einmal versuchen: Vielleicht hat es das neue Abbild genommen.</translation>
    </message>
    <message>
        <source>No update seen</source>
        <translation>Kein Update gesehen</translation>
    </message>
    <message>
        <source>Certainty: %1.</source>
        <translation>Gewissheit: %1.</translation>
    </message>
    <message>
        <source>Choose a bundle first, or take the demo bundle.</source>
        <translation>Wählen Sie zuerst ein Bundle oder nehmen Sie das Demo-Bundle.</translation>
    </message>
    <message>
        <source>Choose a device, or type the path of a serial port.</source>
        <translation>Wählen Sie ein Gerät oder tippen Sie den Pfad einer seriellen Schnittstelle ein.</translation>
    </message>
    <message>
        <source>The simulated board needs the local server: choose &quot;Local HTTPS&quot;.</source>
        <translation>Das simulierte Board braucht den lokalen Server: Wählen Sie „Lokales HTTPS“.</translation>
    </message>
    <message>
        <source>This computer has no network address a board could reach. Connect it to the board&apos;s network.</source>
        <translation>Dieser Rechner hat keine Netzadresse, die ein Board erreichen könnte. Verbinden Sie ihn mit dem Netz des Boards.</translation>
    </message>
    <message>
        <source>The name in the URL needs 1 to 63 letters, digits, dots or hyphens: the device has no room for more.</source>
        <translation>Der Name in der URL braucht 1 bis 63 Buchstaben, Ziffern, Punkte oder Bindestriche: Für mehr hat das Gerät keinen Platz.</translation>
    </message>
    <message>
        <source>Choose a port for the local server. The stock library knows 443 and 80 only.</source>
        <translation>Wählen Sie einen Port für den lokalen Server. Die Standardbibliothek kennt nur 443 und 80.</translation>
    </message>
    <message>
        <source>The private root for the local server is not open yet.</source>
        <translation>Die private Wurzel des lokalen Servers ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Already cancelling.</source>
        <translation>Wird schon abgebrochen.</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>Noch einmal star&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Start watching</source>
        <translation>Beobachtung star&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Start update</source>
        <translation>Update star&amp;ten</translation>
    </message>
    <message>
        <source>%1, 100 %</source>
        <translation>%1, 100 %</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>No file data yet</source>
        <translation>Noch keine Dateidaten</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Nichts gesendet</translation>
    </message>
    <message>
        <source>The device has not said yet whether it checked the server&apos;s certificate.</source>
        <translation>Das Gerät hat noch nicht gesagt, ob es das Zertifikat des Servers geprüft hat.</translation>
    </message>
    <message>
        <source>The device connected without checking who the server is. Anybody in the network could have answered.</source>
        <translation>Das Gerät hat sich verbunden, ohne zu prüfen, wer der Server ist. Jeder im Netz hätte antworten können.</translation>
    </message>
    <message>
        <source>The certificate chain was checked, but something about it was passed over. See the findings.</source>
        <translation>Die Zertifikatskette wurde geprüft, aber etwas daran übergangen. Siehe Befunde.</translation>
    </message>
    <message>
        <source>The device checked the server&apos;s certificate against its root.</source>
        <translation>Das Gerät hat das Zertifikat des Servers gegen seine Wurzel geprüft.</translation>
    </message>
    <message>
        <source>First cause</source>
        <translation>Erste Ursache</translation>
    </message>
    <message>
        <source>The board fetches its update from elsewhere.</source>
        <translation>Das Board holt sein Update anderswo.</translation>
    </message>
    <message>
        <source>This computer serves the bundle.</source>
        <translation>Dieser Rechner bietet das Bundle an.</translation>
    </message>
    <message>
        <source>115200 baud. This program only listens: start the update on the board.</source>
        <translation>115200 Baud. Das Programm hört nur zu: Starten Sie das Update am Board.</translation>
    </message>
    <message>
        <source>Maximum pace</source>
        <translation>Maximales Tempo</translation>
    </message>
    <message>
        <source>%1× pace</source>
        <translation>%1-faches Tempo</translation>
    </message>
    <message>
        <source>%1, no fault</source>
        <translation>%1, kein Fehler</translation>
    </message>
    <message>
        <source>%1, fault: %2</source>
        <translation>%1, Fehler: %2</translation>
    </message>
    <message>
        <source>Local HTTPS</source>
        <translation>Lokales HTTPS</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>Nur beobachten</translation>
    </message>
    <message>
        <source>The port every stock firmware knows.</source>
        <translation>Der Port, den jede Standard-Firmware kennt.</translation>
    </message>
    <message>
        <source>Ports below 1024 may need a permission of the operating system.</source>
        <translation>Ports unter 1024 brauchen eventuell eine Erlaubnis des Betriebssystems.</translation>
    </message>
    <message>
        <source>Stock firmware knows 443 (HTTPS) and 80 (HTTP) only.</source>
        <translation>Standard-Firmware kennt nur 443 (HTTPS) und 80 (HTTP).</translation>
    </message>
    <message>
        <source>Use another port only if your own firmware asks for it, or behind a port forwarding.</source>
        <translation>Einen anderen Port nur, wenn Ihre eigene Firmware ihn verlangt oder hinter einer Portweiterleitung.</translation>
    </message>
    <message>
        <source>Being opened…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Install this root on the board as the file its firmware names for the server root CA.</source>
        <translation>Diese Wurzel auf dem Board als die Datei ablegen, die seine Firmware für die Server-Wurzel-CA nennt.</translation>
    </message>
    <message>
        <source>Waiting for the device to start its update.</source>
        <translation>Warten, dass das Gerät sein Update beginnt.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::UpdateReport</name>
    <message>
        <source>Update report</source>
        <translation>Update-Bericht</translation>
    </message>
    <message>
        <source>Server identity: %1. %2</source>
        <translation>Server-Identität: %1. %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Session time</source>
        <translation>Sitzungszeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Device address</source>
        <translation>Geräteadresse</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Service pack</source>
        <translation>Service-Pack</translation>
    </message>
    <message>
        <source>Host driver</source>
        <translation>Host-Treiber</translation>
    </message>
    <message>
        <source>OTA library</source>
        <translation>OTA-Bibliothek</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Bundle size</source>
        <translation>Bundle-Größe</translation>
    </message>
    <message>
        <source>Bundle version</source>
        <translation>Bundle-Version</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>Code: %1. Certainty: %2. UART lines: %3</source>
        <translation>Code: %1. Gewissheit: %2. UART-Zeilen: %3</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Makes signed updates for the CC3220SF, serves them and follows the device.</source>
        <translation>Erstellt signierte Updates für den CC3220SF, bietet sie an und begleitet das Gerät.</translation>
    </message>
    <message>
        <source>Bundle or recipe to choose.</source>
        <translation>Bundle oder Rezept, das gewählt wird.</translation>
    </message>
    <message>
        <source>Serial port to listen on.</source>
        <translation>Serielle Schnittstelle, auf der gehört wird.</translation>
    </message>
    <message>
        <source>Start the update at once.</source>
        <translation>Das Update sofort starten.</translation>
    </message>
</context>
</TS>
