<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>airlift::Workbench</name>
    <message>
        <source>Simulated CC3220SF</source>
        <translation>Simulierter CC3220SF</translation>
    </message>
    <message>
        <source>Board on the bench (%1)</source>
        <translation>Board auf dem Prüftisch (%1)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::AskForPassphrase</name>
    <message>
        <source>Pass phrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>%1 is encrypted</source>
        <translation>%1 ist verschlüsselt</translation>
    </message>
    <message>
        <source>That pass phrase does not fit. It is used once and kept nowhere.</source>
        <translation>Diese Passphrase passt nicht. Sie wird einmal verwendet und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Its pass phrase is used once and kept nowhere.</source>
        <translation>Die Passphrase wird einmal verwendet und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>airlift::ui::AtCommands</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Does it answer?</source>
        <translation>Antwortet es?</translation>
    </message>
    <message>
        <source>Versions of chip and network processor</source>
        <translation>Versionen von Chip und Netzwerkprozessor</translation>
    </message>
    <message>
        <source>Clock of the device</source>
        <translation>Uhr des Geräts</translation>
    </message>
    <message>
        <source>Set the clock; certificates need it</source>
        <translation>Uhr stellen; Zertifikate brauchen sie</translation>
    </message>
    <message>
        <source>Stop the network processor</source>
        <translation>Netzwerkprozessor anhalten</translation>
    </message>
    <message>
        <source>Start the network processor</source>
        <translation>Netzwerkprozessor starten</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Networks in reach; ask twice, the first time starts the scan</source>
        <translation>Netze in Reichweite; zweimal fragen, das erste Mal startet die Suche</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>In einem Netz anmelden</translation>
    </message>
    <message>
        <source>Leave the network</source>
        <translation>Ein Netz verlassen</translation>
    </message>
    <message>
        <source>State of the connection</source>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>First stored network</source>
        <translation>Erstes gespeichertes Netz</translation>
    </message>
    <message>
        <source>Forget all stored networks</source>
        <translation>Alle gespeicherten Netze vergessen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Address, gateway and name server</source>
        <translation>Adresse, Gateway und Namensserver</translation>
    </message>
    <message>
        <source>Look a name up</source>
        <translation>Einen Namen auflösen</translation>
    </message>
    <message>
        <source>Ping an address</source>
        <translation>Einen Ping an eine Adresse senden</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>All files on the device</source>
        <translation>Alle Dateien auf dem Gerät</translation>
    </message>
    <message>
        <source>Size and flags of a file</source>
        <translation>Größe und Merkmale einer Datei</translation>
    </message>
    <message>
        <source>Space of the file system</source>
        <translation>Platz im Dateisystem</translation>
    </message>
    <message>
        <source>Delete a file</source>
        <translation>Eine Datei löschen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::BenchDrawer</name>
    <message>
        <source>&amp;Random</source>
        <translation>Zufäll&amp;ig</translation>
    </message>
    <message>
        <source>S&amp;low UART</source>
        <translation>&amp;Langsamer UART</translation>
    </message>
    <message>
        <source>&amp;Babbling UART</source>
        <translation>Dazwischen&amp;redender UART</translation>
    </message>
    <message>
        <source>The board&apos;s power</source>
        <translation>Strom des Boards</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>R&amp;eset</translation>
    </message>
    <message>
        <source>Presses the reset button</source>
        <translation>Drückt den Reset-Taster</translation>
    </message>
    <message>
        <source>C&amp;ut power</source>
        <translation>Strom &amp;unterbrechen</translation>
    </message>
    <message>
        <source>Off at once, whatever it is doing, and on again after two seconds</source>
        <translation>Sofort aus, was es auch gerade tut, und nach zwei Sekunden wieder an</translation>
    </message>
    <message>
        <source>&amp;Press SW2</source>
        <translation>SW2 &amp;drücken</translation>
    </message>
    <message>
        <source>The user button: starts an update, or lets somebody upload one</source>
        <translation>Der Taster für Benutzer: startet ein Update oder lässt eines hochladen</translation>
    </message>
    <message>
        <source>File in the flash</source>
        <translation>Datei im Flash</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>Das Board</translation>
    </message>
    <message>
        <source>Bundle in the flash</source>
        <translation>Bundle im Flash</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Fir&amp;mware</source>
        <translation>Fir&amp;mware</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>&amp;Fehler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>NAME[=NUMBER][@WHEN], several with commas between them. Holds from the next power-on or reset.</source>
        <translation>NAME[=ZAHL][@WANN], mehrere durch Kommas getrennt. Gilt ab dem nächsten Einschalten oder Reset.</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzufü&amp;gen</translation>
    </message>
    <message>
        <source>Adds a fault by its name</source>
        <translation>Fügt einen Fehler nach seinem Namen hinzu</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed </source>
        <translation>Startwert </translation>
    </message>
    <message>
        <source>One or two faults that chance chooses; the same for the same seed</source>
        <translation>Ein oder zwei Fehler, die der Zufall wählt; bei gleichem Startwert dieselben</translation>
    </message>
    <message>
        <source>Files in the flash</source>
        <translation>Dateien im Flash</translation>
    </message>
</context>
<context>
    <name>airlift::ui::BenchWords</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Joining its network</source>
        <translation>Tritt seinem Netz bei</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Taking an update</source>
        <translation>Nimmt ein Update</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The firmware has stopped for good. Only a reset or the power helps.</source>
        <translation>Die Firmware steht endgültig. Nur ein Reset oder der Strom hilft.</translation>
    </message>
    <message>
        <source>No bundle open</source>
        <translation>Kein Bundle offen</translation>
    </message>
    <message>
        <source>Every file is committed.</source>
        <translation>Jede Datei ist übernommen.</translation>
    </message>
    <message>
        <source>Bundle started</source>
        <translation>Bundle begonnen</translation>
    </message>
    <message>
        <source>New copies are being written; a reset now keeps the old ones.</source>
        <translation>Neue Kopien werden geschrieben; ein Reset behält jetzt die alten.</translation>
    </message>
    <message>
        <source>Commit pending</source>
        <translation>Übernahme steht aus</translation>
    </message>
    <message>
        <source>The new copies are in use on trial; without a commit the next boot takes them back.</source>
        <translation>Die neuen Kopien laufen auf Probe; ohne Übernahme nimmt der nächste Start sie zurück.</translation>
    </message>
    <message>
        <source>Security alerts: %1 of %2</source>
        <translation>Sicherheitsalarme: %1 von %2</translation>
    </message>
    <message>
        <source>The board has locked itself.</source>
        <translation>Das Board hat sich gesperrt.</translation>
    </message>
    <message>
        <source>New copy, not committed</source>
        <translation>Neue Kopie, nicht übernommen</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>The board of the update. Operations so far: %1.</source>
        <translation>Das Board des Updates. Bisherige Vorgänge: %1.</translation>
    </message>
    <message>
        <source>A board of your own. Faults and firmware hold from the next power-on.</source>
        <translation>Ein eigenes Board. Fehler und Firmware gelten ab dem nächsten Einschalten.</translation>
    </message>
    <message>
        <source>UART: %1</source>
        <translation>UART: %1</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>This board cannot be made here: it found no terminal or no port.</source>
        <translation>Dieses Board lässt sich hier nicht erzeugen: Es fand kein Terminal oder keinen Port.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::BundlesPage</name>
    <message>
        <source>Drop the files here</source>
        <translation>Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Each goes where its content says it belongs. A private key signs; it never becomes part of the bundle.</source>
        <translation>Jede kommt dorthin, wohin sie nach ihrem Inhalt gehört. Ein privater Schlüssel signiert; Teil des Bundles wird er nie.</translation>
    </message>
    <message>
        <source>&amp;New recipe</source>
        <translation>&amp;Neues Rezept</translation>
    </message>
    <message>
        <source>&amp;Open recipe or bundle…</source>
        <translation>Rezept oder Bundle ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent recipe</source>
        <translation>&amp;Zuletzt benutztes Rezept öffnen</translation>
    </message>
    <message>
        <source>&amp;Save recipe</source>
        <translation>Rezept &amp;speichern</translation>
    </message>
    <message>
        <source>Save recipe &amp;as…</source>
        <translation>Rezept speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Undo:</source>
        <translation>&amp;Rückgängig:</translation>
    </message>
    <message>
        <source>&amp;Redo:</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Rezept</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Verglei&amp;chen</translation>
    </message>
    <message>
        <source>%1 – not saved</source>
        <translation>%1 – nicht gespeichert</translation>
    </message>
    <message>
        <source>Open a recipe or a bundle</source>
        <translation>Rezept oder Bundle öffnen</translation>
    </message>
    <message>
        <source>Recipes and bundles (*.json *.tar)</source>
        <translation>Rezepte und Bundles (*.json *.tar)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Rezepte (*.json)</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>Neues Rezept</translation>
    </message>
    <message>
        <source>An update is under way. Choose the bundle when it has ended.</source>
        <translation>Ein Update läuft gerade. Das Bundle wählen, wenn es beendet ist.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CalendarPanel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What ends when?</source>
        <translation>Was endet wann?</translation>
    </message>
    <message>
        <source>Choose f&amp;iles…</source>
        <translation>Da&amp;teien wählen…</translation>
    </message>
    <message>
        <source>Filter the calendar</source>
        <translation>Kalender filtern</translation>
    </message>
    <message>
        <source>Days on which something ends</source>
        <translation>Tage, an denen etwas endet</translation>
    </message>
    <message>
        <source>Add a known host</source>
        <translation>Bekannten Host hinzufügen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Export .ics…</source>
        <translation>Als .ics exportieren…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Add files to the calendar</source>
        <translation>Dateien zum Kalender hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder to the calendar</source>
        <translation>Ordner zum Kalender hinzufügen</translation>
    </message>
    <message>
        <source>Export the calendar</source>
        <translation>Kalender exportieren</translation>
    </message>
    <message>
        <source>%1, over</source>
        <translation>%1, vorbei</translation>
    </message>
    <message>
        <source>%1, soon</source>
        <translation>%1, bald</translation>
    </message>
    <message>
        <source>Not there, and no known host: %1.</source>
        <translation>Nicht vorhanden und kein bekannter Host: %1.</translation>
    </message>
    <message>
        <source>There are more files than are read.</source>
        <translation>Es gibt mehr Dateien, als gelesen werden.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Drop files, bundles or whole folders here. A folder is read with everything its recipes name and the hosts its recorded sessions went to. Providers&apos; announced moves are shown too.</source>
        <translation>Dateien, Bundles oder ganze Ordner hierher ziehen. Ein Ordner wird mit allem gelesen, was seine Rezepte nennen, und mit den Hosts seiner aufgezeichneten Sitzungen. Angekündigte Umzüge der Anbieter stehen ebenfalls hier.</translation>
    </message>
    <message numerus="yes">
        <source>Reading: %n files so far</source>
        <translation>
            <numerusform>Es wird gelesen: bisher %n Datei</numerusform>
            <numerusform>Es wird gelesen: bisher %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Files read: %1. Days: %2.</source>
        <translation>Gelesene Dateien: %1. Tage: %2.</translation>
    </message>
    <message>
        <source>Stopped: what was found so far is shown.</source>
        <translation>Angehalten: Gezeigt wird, was bis dahin gefunden war.</translation>
    </message>
    <message>
        <source>Named by a recipe, but not there: %1.</source>
        <translation>Von einem Rezept genannt, aber nicht vorhanden: %1.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CaseWords</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>verified, with a remark</source>
        <translation>geprüft, mit Anmerkung</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>no update seen</source>
        <translation>kein Update gesehen</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>The update failed</source>
        <translation>Das Update ist gescheitert</translation>
    </message>
    <message>
        <source>The update failed at the step “%1”</source>
        <translation>Das Update ist beim Schritt „%1“ gescheitert</translation>
    </message>
    <message>
        <source>The device was updated</source>
        <translation>Das Gerät wurde aktualisiert</translation>
    </message>
    <message>
        <source>The new image was downloaded</source>
        <translation>Das neue Abbild wurde heruntergeladen</translation>
    </message>
    <message>
        <source>The device went back to its old image</source>
        <translation>Das Gerät kehrte zu seinem alten Abbild zurück</translation>
    </message>
    <message>
        <source>Nothing here looks like the output of a device</source>
        <translation>Nichts hier sieht nach der Ausgabe eines Geräts aus</translation>
    </message>
    <message>
        <source>No update was seen</source>
        <translation>Es war kein Update zu sehen</translation>
    </message>
    <message>
        <source>Something went wrong, and the log ends before the outcome</source>
        <translation>Etwas ging schief, und das Log endet vor dem Ergebnis</translation>
    </message>
    <message>
        <source>The log ends before the outcome</source>
        <translation>Das Log endet vor dem Ergebnis</translation>
    </message>
    <message>
        <source>The device asked %1 for its update.</source>
        <translation>Das Gerät fragte %1 nach seinem Update.</translation>
    </message>
    <message>
        <source>The device joined its network with the address %1.</source>
        <translation>Das Gerät meldete sich mit der Adresse %1 in seinem Netz an.</translation>
    </message>
    <message>
        <source>The device came up.</source>
        <translation>Das Gerät startete.</translation>
    </message>
    <message>
        <source>The beginning is missing: the log starts in the middle of something.</source>
        <translation>Der Anfang fehlt: Das Log beginnt mitten im Geschehen.</translation>
    </message>
    <message>
        <source>The first thing that went wrong: %1</source>
        <translation>Das Erste, was schiefging: %1</translation>
    </message>
    <message>
        <source>The first thing that went wrong, in line %1: %2</source>
        <translation>Das Erste, was schiefging, in Zeile %1: %2</translation>
    </message>
    <message>
        <source>It connected without checking who the server is.</source>
        <translation>Es verband sich, ohne zu prüfen, wer der Server ist.</translation>
    </message>
    <message>
        <source>No error was printed.</source>
        <translation>Es wurde kein Fehler ausgegeben.</translation>
    </message>
    <message>
        <source>What was written so far does not count: the device keeps its old image.</source>
        <translation>Was bis dahin geschrieben wurde, zählt nicht: Das Gerät behält sein altes Abbild.</translation>
    </message>
    <message>
        <source>Nothing was written: the device keeps its old image.</source>
        <translation>Es wurde nichts geschrieben: Das Gerät behält sein altes Abbild.</translation>
    </message>
    <message>
        <source>The new image is accepted and stays.</source>
        <translation>Das neue Abbild ist angenommen und bleibt.</translation>
    </message>
    <message>
        <source>Whether the new image runs and is accepted does not stand in the log.</source>
        <translation>Ob das neue Abbild läuft und angenommen ist, steht nicht im Log.</translation>
    </message>
    <message>
        <source>The new image ran but was never accepted.</source>
        <translation>Das neue Abbild lief, wurde aber nie angenommen.</translation>
    </message>
    <message>
        <source>Take the log from the reset of the board on, over the whole update.</source>
        <translation>Das Log vom Reset des Boards an über das ganze Update aufzeichnen.</translation>
    </message>
    <message>
        <source>How it ended does not stand in the log.</source>
        <translation>Wie es ausging, steht nicht im Log.</translation>
    </message>
    <message>
        <source>None of the lines belongs to a firmware this program knows.</source>
        <translation>Keine der Zeilen gehört zu einer Firmware, die dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Numbers in the text are explained all the same: they have a frame.</source>
        <translation>Nummern im Text werden trotzdem erklärt: Sie sind umrahmt.</translation>
    </message>
    <message>
        <source>Paste what the board prints on its UART, from its reset on.</source>
        <translation>Einfügen, was das Board auf seinem UART ausgibt, vom Reset an.</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>Root CA the device wants</source>
        <translation>Vom Gerät verlangte Wurzel-CA</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the device</source>
        <translation>Adresse des Geräts</translation>
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
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 von 5</translation>
    </message>
    <message>
        <source>Starts of the device</source>
        <translation>Starts des Geräts</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 complete</source>
        <translation>%1 von %2 vollständig</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>Chain of numbers</source>
        <translation>Folge der Nummern</translation>
    </message>
    <message>
        <source>first cause</source>
        <translation>erste Ursache</translation>
    </message>
    <message>
        <source>Diagnosis of %1</source>
        <translation>Diagnose von %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Commit: %1</source>
        <translation>Übernahme: %1</translation>
    </message>
    <message>
        <source>Server identity: %1</source>
        <translation>Server-Identität: %1</translation>
    </message>
    <message>
        <source>First cause (%1): %2</source>
        <translation>Erste Ursache (%1): %2</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>What the log does not tell:</source>
        <translation>Was das Log nicht sagt:</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CataloguePanel</name>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Catalogues (*.lst)</source>
        <translation>Kataloge (*.lst)</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Look up a root by name or digest</source>
        <translation>Wurzel nach Name oder Prüfsumme suchen</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Whom does a device trust?</source>
        <translation>Wem vertraut ein Gerät?</translation>
    </message>
    <message>
        <source>Drop a certificate catalogue (.lst) here. It holds digests only; the names come from the published lists. Its signature is looked for beside it.</source>
        <translation>Einen Zertifikatskatalog (.lst) hier ablegen. Er enthält nur Prüfsummen; die Namen kommen aus den veröffentlichten Listen. Nach seiner Signatur wird daneben gesucht.</translation>
    </message>
    <message>
        <source>Ch&amp;oose a catalogue…</source>
        <translation>Katal&amp;og wählen…</translation>
    </message>
    <message>
        <source>Look up by name or digest</source>
        <translation>Nach Name oder Prüfsumme suchen</translation>
    </message>
    <message>
        <source>Roots in the catalogue</source>
        <translation>Wurzeln im Katalog</translation>
    </message>
    <message>
        <source>Catal&amp;ogue</source>
        <translation>Katalo&amp;g</translation>
    </message>
    <message>
        <source>Compare w&amp;ith</source>
        <translation>Vergleichen &amp;mit</translation>
    </message>
    <message>
        <source>not a published one</source>
        <translation>kein veröffentlichter</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>no longer revoked</source>
        <translation>nicht mehr widerrufen</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertrauenswürdig</translation>
    </message>
    <message>
        <source>Issued %1: %2 roots, %3 revoked</source>
        <translation>Ausgegeben %1: %2 Wurzeln, %3 widerrufen</translation>
    </message>
    <message>
        <source>No signature lies beside it: nobody vouches for it here.</source>
        <translation>Daneben liegt keine Signatur: Niemand bürgt hier für ihn.</translation>
    </message>
    <message>
        <source>Both list the same</source>
        <translation>Beide führen dasselbe auf</translation>
    </message>
    <message>
        <source>In %1: %2 added, %3 removed, %4 newly revoked, %5 no longer revoked</source>
        <translation>In %1: %2 hinzugekommen, %3 entfallen, %4 neu widerrufen, %5 nicht mehr widerrufen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CertificateWork</name>
    <message>
        <source>The device asked for %1</source>
        <translation>Das Gerät verlangte %1</translation>
    </message>
    <message>
        <source>It is not among the roots that come with Airlift: get it from its owner and compare the digest.</source>
        <translation>Sie ist nicht unter den Wurzeln, die Airlift mitbringt: von ihrem Besitzer holen und die Prüfsumme vergleichen.</translation>
    </message>
    <message>
        <source>It is the issuer of the last certificate the server sent.</source>
        <translation>Sie ist der Aussteller des letzten Zertifikats, das der Server sandte.</translation>
    </message>
    <message>
        <source>Save it as DER and store it under the CA file name of the firmware.</source>
        <translation>Als DER speichern und unter dem CA-Dateinamen der Firmware ablegen.</translation>
    </message>
    <message>
        <source>The last certificate sent is a cross-signed copy of %1. That root itself is not the answer: -688.</source>
        <translation>Das letzte gesendete Zertifikat ist eine quersignierte Kopie von %1. Diese Wurzel selbst ist nicht die Antwort: -688.</translation>
    </message>
    <message>
        <source>%1 is an intermediate; copied onto the device it gives -688.</source>
        <translation>%1 ist ein Zwischenzertifikat; auf das Gerät kopiert ergibt es -688.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host</source>
        <translation>„%1“ ist kein Host</translation>
    </message>
    <message>
        <source>Give a name such as account.blob.core.windows.net.</source>
        <translation>Einen Namen wie account.blob.core.windows.net angeben.</translation>
    </message>
    <message>
        <source>%1 is not in the table of known hosts</source>
        <translation>%1 steht nicht in der Tabelle bekannter Hosts</translation>
    </message>
    <message>
        <source>Connect and look, or open its chain or a log of the device.</source>
        <translation>Verbinden und nachsehen oder seine Kette oder ein Log des Geräts öffnen.</translation>
    </message>
    <message>
        <source>%1 is over since %2.</source>
        <translation>%1 ist seit %2 vorbei.</translation>
    </message>
    <message>
        <source>%1: several roots are possible</source>
        <translation>%1: Mehrere Wurzeln sind möglich</translation>
    </message>
    <message>
        <source>%1 needs the root %2</source>
        <translation>%1 braucht die Wurzel %2</translation>
    </message>
    <message>
        <source>As of %1, %2 (%3).</source>
        <translation>Stand %1, %2 (%3).</translation>
    </message>
    <message>
        <source>An update talks to %1: check each of them.</source>
        <translation>Ein Update spricht mit %1: jeden davon prüfen.</translation>
    </message>
    <message>
        <source>What the server presents today only a connection tells.</source>
        <translation>Was der Server heute vorlegt, sagt nur eine Verbindung.</translation>
    </message>
    <message>
        <source>%1 names no root and holds no chain</source>
        <translation>%1 nennt keine Wurzel und enthält keine Kette</translation>
    </message>
    <message>
        <source>It was read as certificates, as a saved handshake and as a log.</source>
        <translation>Es wurde als Zertifikate, als gespeicherter Handshake und als Log gelesen.</translation>
    </message>
    <message>
        <source>In a log look for -688, and have the firmware print the name that comes with socket event 5.</source>
        <translation>In einem Log nach -688 suchen und die Firmware den Namen ausgeben lassen, der mit Socket-Ereignis 5 kommt.</translation>
    </message>
    <message>
        <source>%1 is not a root</source>
        <translation>%1 ist keine Wurzel</translation>
    </message>
    <message>
        <source>A root is issued by itself.</source>
        <translation>Eine Wurzel ist von sich selbst ausgestellt.</translation>
    </message>
    <message>
        <source>Choose the self-signed certificate the chain ends in.</source>
        <translation>Das selbstsignierte Zertifikat wählen, in dem die Kette endet.</translation>
    </message>
    <message>
        <source>The log names no root, but the device went to %1.</source>
        <translation>Das Log nennt keine Wurzel, aber das Gerät ging zu %1.</translation>
    </message>
    <message>
        <source>The table answers for one host at a time</source>
        <translation>Die Tabelle antwortet nur für jeweils einen Server</translation>
    </message>
    <message>
        <source>Connect once and look: then several are compared.</source>
        <translation>Einmal verbinden und nachsehen: dann werden mehrere verglichen.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CertificatesPage</name>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Plätze</translation>
    </message>
    <message>
        <source>&amp;Look inside</source>
        <translation>Hi&amp;neinsehen</translation>
    </message>
    <message>
        <source>&amp;Which root</source>
        <translation>&amp;Wurzel finden</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>E&amp;rstellen</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>&amp;Katalog</translation>
    </message>
    <message>
        <source>Calenda&amp;r</source>
        <translation>Ka&amp;lender</translation>
    </message>
    <message>
        <source>&amp;Open a certificate or key…</source>
        <translation>Zertifikat oder Schlüssel ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a certificate, a key or a catalogue</source>
        <translation>Zertifikat, Schlüssel oder Katalog öffnen</translation>
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
    <name>airlift::ui::ClientModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The number a device of the stock library prints for it</source>
        <translation>Die Nummer, die ein Gerät mit der Standardbibliothek dafür ausgibt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ClientTable</name>
    <message>
        <source>Clients of the server</source>
        <translation>Clients des Servers</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CodeBookPanel</name>
    <message>
        <source>Number, symbol or words</source>
        <translation>Nummer, Symbol oder Wörter</translation>
    </message>
    <message>
        <source>Search the code book</source>
        <translation>Codebuch durchsuchen</translation>
    </message>
    <message>
        <source>For example -688, 0xFF91, NO_SIGNER or “wrong root”</source>
        <translation>Zum Beispiel -688, 0xFF91, NO_SIGNER oder „wrong root“</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>No such code</source>
        <translation>Kein solcher Code</translation>
    </message>
    <message>
        <source>Codes: %1</source>
        <translation>Codes: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CodeModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>Ausgegeben von</translation>
    </message>
</context>
<context>
    <name>airlift::ui::CodePopover</name>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>The code book has no such number.</source>
        <translation>Das Codebuch kennt diese Nummer nicht.</translation>
    </message>
    <message>
        <source>Other parts of the firmware use this number too:</source>
        <translation>Andere Teile der Firmware verwenden diese Nummer auch:</translation>
    </message>
    <message>
        <source>This number has several meanings. Which one holds, the line tells: who printed it?</source>
        <translation>Diese Nummer hat mehrere Bedeutungen. Welche gilt, sagt die Zeile: Wer hat sie ausgegeben?</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ComparePageView</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>Not in the second bundle: the device keeps what it has.</source>
        <translation>Nicht im zweiten Bundle: Das Gerät behält, was es hat.</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
    <message>
        <source>other flags</source>
        <translation>andere Merkmale</translation>
    </message>
    <message>
        <source>becomes secure</source>
        <translation>wird sicher</translation>
    </message>
    <message>
        <source>no longer secure</source>
        <translation>nicht mehr sicher</translation>
    </message>
    <message>
        <source>becomes part of the rollback</source>
        <translation>wird zurückgerollt</translation>
    </message>
    <message>
        <source>no longer rolled back</source>
        <translation>nicht mehr zurückgerollt</translation>
    </message>
    <message>
        <source>signer %1</source>
        <translation>Signaturzertifikat: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>signed anew</source>
        <translation>neu signiert</translation>
    </message>
    <message>
        <source>Nothing changes on the device</source>
        <translation>Auf dem Gerät ändert sich nichts</translation>
    </message>
    <message>
        <source>%1 with other content, %2 new, %3 with other flags, %4 stay</source>
        <translation>%1 mit anderem Inhalt, %2 neu, %3 mit anderen Merkmalen, %4 unverändert</translation>
    </message>
    <message>
        <source>From version %1 to %2.</source>
        <translation>Von Version %1 zu %2.</translation>
    </message>
    <message>
        <source>The bundles are for different devices.</source>
        <translation>Die Bundles sind für verschiedene Geräte.</translation>
    </message>
    <message>
        <source>The second is not newer: a device with the first may decline it (103).</source>
        <translation>Das zweite ist nicht neuer: Ein Gerät mit dem ersten lehnt es womöglich ab (103).</translation>
    </message>
    <message>
        <source>Which two bundles?</source>
        <translation>Welche zwei Bundles?</translation>
    </message>
    <message>
        <source>Choose the one the device has and the one it would get, or drop both here.</source>
        <translation>Das Bundle wählen, das auf dem Gerät ist, und das, das es bekäme; oder beide hier ablegen.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ComparePanel</name>
    <message>
        <source>Bundle the device has</source>
        <translation>Bundle auf dem Gerät</translation>
    </message>
    <message>
        <source>choose or drop it</source>
        <translation>wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>Bundles (*.tar)</source>
        <translation>Bundles (*.tar)</translation>
    </message>
    <message>
        <source>Bundle it would get</source>
        <translation>Bundle, das es bekäme</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>Tau&amp;schen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Bytes before</source>
        <translation>Bytes vorher</translation>
    </message>
    <message>
        <source>Bytes after</source>
        <translation>Bytes nachher</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>The device ha&amp;s</source>
        <translation>Das &amp;Gerät hat</translation>
    </message>
    <message>
        <source>It would &amp;get</source>
        <translation>Es &amp;bekäme</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>What changes on the device</source>
        <translation>Was sich auf dem Gerät ändert</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ConnectionPanel</name>
    <message>
        <source>Look for serial ports again</source>
        <translation>Erneut nach seriellen Schnittstellen suchen</translation>
    </message>
    <message>
        <source>Parity and flow control</source>
        <translation>Parität und Flusskontrolle</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Pulses a line that leads to the reset of the board (100 ms). The LaunchPad&apos;s own reset is not reachable here: press its button.</source>
        <translation>Gibt einen Puls (100 ms) auf eine Leitung, die zum Reset des Boards führt. Der eigene Reset des LaunchPads ist von hier nicht erreichbar: dessen Taste drücken.</translation>
    </message>
    <message>
        <source>Holds the line low for 250 ms: asks the boot loader to listen after a reset</source>
        <translation>Hält die Leitung 250 ms auf Low: bittet den Bootloader, nach einem Reset zuzuhören</translation>
    </message>
    <message>
        <source>Sets the line DTR</source>
        <translation>Setzt die Leitung DTR</translation>
    </message>
    <message>
        <source>Sets the line RTS</source>
        <translation>Setzt die Leitung RTS</translation>
    </message>
    <message>
        <source>Off and on</source>
        <translation>Aus und ein</translation>
    </message>
    <message>
        <source>Switches the simulated board off and on again</source>
        <translation>Schaltet das simulierte Board aus und wieder ein</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Speed in baud</source>
        <translation>Geschwindigkeit in Baud</translation>
    </message>
    <message>
        <source>Speed in baud. The device speaks at 115200; its boot loader at 921600.</source>
        <translation>Geschwindigkeit in Baud. Das Gerät spricht mit 115200, sein Bootloader mit 921600.</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Flusskontrolle</translation>
    </message>
    <message>
        <source>Through &amp;RTS</source>
        <translation>Über &amp;RTS</translation>
    </message>
    <message>
        <source>Through &amp;DTR</source>
        <translation>Über D&amp;TR</translation>
    </message>
    <message>
        <source>Parity and flow control: %1</source>
        <translation>Parität und Flusskontrolle: %1</translation>
    </message>
    <message>
        <source>Play a recording: a log or a session file</source>
        <translation>Eine Aufzeichnung abspielen: ein Log oder eine Sitzungsdatei</translation>
    </message>
    <message>
        <source>The simulated board, a serial port or its path, such as /dev/pts/3; a port that is offered over the network, as tcp:host:port; or the path of a recording</source>
        <translation>Das simulierte Board, eine serielle Schnittstelle oder ihr Pfad, etwa /dev/pts/3; eine im Netz angebotene Schnittstelle als tcp:Host:Port; oder der Pfad einer Aufzeichnung</translation>
    </message>
    <message>
        <source>Play a recording</source>
        <translation>Eine Aufzeichnung abspielen</translation>
    </message>
    <message>
        <source>Sessions and logs (*.airlift-session *.airlift-journal *.log *.txt)</source>
        <translation>Sitzungen und Logs (*.airlift-session *.airlift-journal *.log *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>In use by %1. Close that program before you open the port here.</source>
        <translation>Wird von %1 benutzt. Das Programm schließen, bevor die Schnittstelle hier geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::DeviceConsole</name>
    <message>
        <source>The recording is damaged. What can be read is played.</source>
        <translation>Die Aufzeichnung ist beschädigt. Abgespielt wird, was lesbar ist.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::DevicePage</name>
    <message>
        <source>What the device says</source>
        <translation>Was das Gerät sagt</translation>
    </message>
    <message>
        <source>Copy the path of the log file</source>
        <translation>Pfad der Log-Datei kopieren</translation>
    </message>
    <message>
        <source>Show the folder of the log files</source>
        <translation>Ordner der Log-Dateien zeigen</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>Pfad kopiert.</translation>
    </message>
    <message>
        <source>The console let go of %1: the update listens to it now.</source>
        <translation>Die Konsole hat %1 losgelassen: Jetzt hört das Update dort zu.</translation>
    </message>
    <message>
        <source>This port has no line %1.</source>
        <translation>Diese Schnittstelle hat keine Leitung %1.</translation>
    </message>
    <message>
        <source>Export for support, with secrets masked…</source>
        <translation>Für den Support exportieren, Geheimnisse verdeckt…</translation>
    </message>
</context>
<context>
    <name>airlift::ui::DevicePageView</name>
    <message>
        <source>None (8N1)</source>
        <translation>Keine (8N1)</translation>
    </message>
    <message>
        <source>Even (8E1)</source>
        <translation>Gerade (8E1)</translation>
    </message>
    <message>
        <source>Odd (8O1)</source>
        <translation>Ungerade (8O1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Hardware (RTS/CTS)</source>
        <translation>Hardware (RTS/CTS)</translation>
    </message>
    <message>
        <source>Software (XON/XOFF)</source>
        <translation>Software (XON/XOFF)</translation>
    </message>
    <message>
        <source>%1 baud, %2, no flow control</source>
        <translation>%1 Baud, %2, ohne Flusskontrolle</translation>
    </message>
    <message>
        <source>%1 baud, %2, %3</source>
        <translation>%1 Baud, %2, %3</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>Closed. What it said stays below.</source>
        <translation>Geschlossen. Was das Gerät sagte, bleibt unten stehen.</translation>
    </message>
    <message>
        <source>No device is open</source>
        <translation>Kein Gerät ist geöffnet</translation>
    </message>
    <message>
        <source>Choose a device and open it to see what it says.</source>
        <translation>Ein Gerät wählen und öffnen, um zu sehen, was es sagt.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Listening to %1</source>
        <translation>Hört %1 zu</translation>
    </message>
    <message>
        <source>Simulated, at the pace of a real board</source>
        <translation>Simuliert, im Tempo eines echten Boards</translation>
    </message>
    <message numerus="yes">
        <source>came back %n time(s)</source>
        <translation>
            <numerusform>%n-mal wiedergekommen</numerusform>
            <numerusform>%n-mal wiedergekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist weg</translation>
    </message>
    <message>
        <source>It is opened again as soon as it comes back. Lines and log file go on.</source>
        <translation>Sobald es wieder da ist, wird es wieder geöffnet. Zeilen und Log-Datei laufen weiter.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>%1 lines · %2</source>
        <translation>%1 Zeilen · %2</translation>
    </message>
    <message>
        <source>The log file is incomplete: %1</source>
        <translation>Die Log-Datei ist unvollständig: %1</translation>
    </message>
    <message>
        <source>The view is full (1 GB). The log file goes on; open the device again for an empty view.</source>
        <translation>Die Ansicht ist voll (1 GB). Die Log-Datei läuft weiter; für eine leere Ansicht das Gerät neu öffnen.</translation>
    </message>
    <message>
        <source>Nothing yet. A board that is silent may wait for its reset button, or speak at another speed.</source>
        <translation>Noch nichts. Ein stummes Board wartet vielleicht auf seine Reset-Taste oder spricht mit anderer Geschwindigkeit.</translation>
    </message>
    <message>
        <source>Here appears everything the device says, with the time it was read.
Every byte also goes to a log file.</source>
        <translation>Hier erscheint alles, was das Gerät sagt, mit der Zeit, zu der es gelesen wurde.
Jedes Byte geht auch in eine Log-Datei.</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>Es ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The recording was played to its end or closed.</source>
        <translation>Die Aufzeichnung ist zu Ende gespielt oder geschlossen.</translation>
    </message>
    <message>
        <source>The recording %1 is held</source>
        <translation>Die Aufzeichnung %1 ist angehalten</translation>
    </message>
    <message>
        <source>Playing the recording %1</source>
        <translation>Die Aufzeichnung %1 wird abgespielt</translation>
    </message>
    <message>
        <source>At the device&apos;s own pace; silence is cut to five seconds</source>
        <translation>Im Tempo des Geräts; Stille wird auf fünf Sekunden gekürzt</translation>
    </message>
    <message>
        <source>A serial port offered over the network</source>
        <translation>Eine im Netz angebotene serielle Schnittstelle</translation>
    </message>
</context>
<context>
    <name>airlift::ui::DiagnosePage</name>
    <message>
        <source>Open a &amp;log…</source>
        <translation>&amp;Log öffnen…</translation>
    </message>
    <message>
        <source>Here is a log. What went wrong?</source>
        <translation>Hier ist ein Log. Was ging schief?</translation>
    </message>
    <message>
        <source>Drop a log here, paste it with Ctrl+V, or open a file. Mails and web pages will do. Nothing leaves this computer.</source>
        <translation>Ein Log hier ablegen, mit Strg+V einfügen oder eine Datei öffnen. Auch E-Mails und Webseiten gehen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>&amp;Open a log…</source>
        <translation>Log ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Copy the diagnosis as text, for a mail or a ticket</source>
        <translation>Diagnose als Text kopieren, für eine E-Mail oder ein Ticket</translation>
    </message>
    <message>
        <source>Open &amp;another…</source>
        <translation>A&amp;nderes öffnen…</translation>
    </message>
    <message>
        <source>&amp;Export for support…</source>
        <translation>Für den Su&amp;pport exportieren…</translation>
    </message>
    <message>
        <source>Diagnosis and log as one text, with secrets masked; shown before it is saved</source>
        <translation>Diagnose und Log als ein Text mit verdeckten Geheimnissen; wird vor dem Speichern gezeigt</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Das Log</translation>
    </message>
    <message>
        <source>No log is open.</source>
        <translation>Kein Log ist geöffnet.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Open a log</source>
        <translation>Ein Log öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>That is too much to paste. Save it and open the file.</source>
        <translation>Das ist zu viel zum Einfügen. Den Text speichern und die Datei öffnen.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Drop it to see what went wrong.</source>
        <translation>Loslassen, um zu sehen, was schiefging.</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>Abgelegter Text</translation>
    </message>
    <message>
        <source>Diagnosis copied.</source>
        <translation>Diagnose kopiert.</translation>
    </message>
    <message>
        <source>Firmware of the device</source>
        <translation>Firmware des Geräts</translation>
    </message>
    <message>
        <source>What the device runs, if you know it. Otherwise it is recognised by the lines it prints.</source>
        <translation>Was auf dem Gerät läuft, falls bekannt. Sonst wird es an den Zeilen erkannt, die es ausgibt.</translation>
    </message>
    <message>
        <source>Any firmware</source>
        <translation>Beliebige Firmware</translation>
    </message>
    <message>
        <source>Logs and sessions (*.log *.txt *.airlift-journal *.airlift-session)</source>
        <translation>Logs und Sitzungen (*.log *.txt *.airlift-journal *.airlift-session)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::DockTitle</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ExportDialog</name>
    <message>
        <source>Replace names of &amp;networks, hosts and hardware addresses too</source>
        <translation>Auch Namen von &amp;Netzen, Hosts und Hardware-Adressen ersetzen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Export für den Support</translation>
    </message>
    <message>
        <source>Equal names stay equal, so that the log can still be followed</source>
        <translation>Gleiche Namen bleiben gleich, damit sich das Log noch verfolgen lässt</translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation>Vorschau der Datei</translation>
    </message>
    <message>
        <source>Masking secrets…</source>
        <translation>Geheimnisse werden verdeckt…</translation>
    </message>
    <message>
        <source>Secrets masked: %1</source>
        <translation>Geheimnisse verdeckt: %1</translation>
    </message>
    <message>
        <source>names replaced: %1</source>
        <translation>Namen ersetzt: %1</translation>
    </message>
    <message>
        <source>Save for support</source>
        <translation>Für den Support speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved for support: %1</source>
        <translation>Für den Support gespeichert: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is what will be saved, with tokens, signed links, keys and passwords masked. Read it before you send it.</source>
        <translation>Das wird gespeichert; Token, signierte Links, Schlüssel und Passwörter sind verdeckt. Vor dem Senden lesen.</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text with the diagnosis</source>
        <translation>Text mit der Diagnose</translation>
    </message>
    <message>
        <source>Session file: with times, can be played again</source>
        <translation>Sitzungsdatei: mit Zeiten, wieder abspielbar</translation>
    </message>
    <message>
        <source>The preview could not be made: there is no room in the temporary folder.</source>
        <translation>Die Vorschau ließ sich nicht erzeugen: Im temporären Ordner ist kein Platz.</translation>
    </message>
    <message>
        <source>only the first %1 MB</source>
        <translation>nur die ersten %1 MB</translation>
    </message>
    <message>
        <source>Session file (*.airlift-session)</source>
        <translation>Sitzungsdatei (*.airlift-session)</translation>
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
    <name>airlift::ui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
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
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::InspectorPageView</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Stammordner</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>List (ota.cmd)</source>
        <translation>Liste (ota.cmd)</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not checked: the vendor certificate of the device is not known</source>
        <translation>nicht geprüft: Das Herstellerzertifikat des Geräts ist nicht bekannt</translation>
    </message>
    <message>
        <source>Signature (ota.sign)</source>
        <translation>Signatur (ota.sign)</translation>
    </message>
    <message>
        <source>Over plain HTTP</source>
        <translation>Über einfaches HTTP</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>robust</translation>
    </message>
    <message>
        <source>fragile: %1 of %2 header lengths fail (%3)</source>
        <translation>anfällig: %1 von %2 Kopflängen scheitern (%3)</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>signiert von %1</translation>
    </message>
    <message>
        <source>no rollback</source>
        <translation>ohne Zurückrollen</translation>
    </message>
    <message>
        <source>In the tar: %1
Header at byte %2</source>
        <translation>Im tar: %1
Kopf bei Byte %2</translation>
    </message>
    <message>
        <source>Computed here: %1</source>
        <translation>Hier berechnet: %1</translation>
    </message>
    <message>
        <source>In the list: %1</source>
        <translation>In der Liste: %1</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Writing files into %1</source>
        <translation>Dateien werden nach %1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n files written into %1</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::InspectorPanel</name>
    <message>
        <source>Bundle</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Bundles (*.tar)</source>
        <translation>Bundles (*.tar)</translation>
    </message>
    <message>
        <source>Vendor certificate of the device</source>
        <translation>Herstellerzertifikat des Geräts</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
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
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>File on the device</source>
        <translation>Datei auf dem Gerät</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>What is in a bundle, and what would the device say?</source>
        <translation>Was ist in einem Bundle, und was würde das Gerät dazu sagen?</translation>
    </message>
    <message>
        <source>Drop any .tar here, whoever made it. Every digest is computed again, every signature checked as far as the keys are known.</source>
        <translation>Ein beliebiges .tar hier ablegen, wer es auch erstellt hat. Jede Prüfsumme wird neu berechnet, jede Signatur geprüft, soweit die Schlüssel bekannt sind.</translation>
    </message>
    <message>
        <source>Choose a &amp;bundle…</source>
        <translation>Bundle &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>&amp;Bundle</translation>
    </message>
    <message>
        <source>&amp;Judged for</source>
        <translation>Beurteilt &amp;für</translation>
    </message>
    <message>
        <source>Vendor cer&amp;tificate</source>
        <translation>Hersteller&amp;zertifikat</translation>
    </message>
    <message>
        <source>Filter the entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>As the device opens them</source>
        <translation>Wie das Gerät sie öffnet</translation>
    </message>
    <message>
        <source>List as written</source>
        <translation>Liste im Wortlaut</translation>
    </message>
    <message>
        <source>Entries of the bundle</source>
        <translation>Einträge des Bundles</translation>
    </message>
    <message>
        <source>Files as the device opens them</source>
        <translation>Dateien, wie das Gerät sie öffnet</translation>
    </message>
    <message>
        <source>ota.cmd as written</source>
        <translation>ota.cmd im Wortlaut</translation>
    </message>
    <message>
        <source>As stored: a flash image keeps the hash in front of it</source>
        <translation>Wie abgelegt: Vor einem Flash-Abbild bleibt der Hash stehen</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>What is in the folder under the same names is lost</source>
        <translation>Was im Ordner unter denselben Namen liegt, geht verloren</translation>
    </message>
    <message>
        <source>E&amp;xtract all…</source>
        <translation>Alle e&amp;xtrahieren…</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xtract %n files…</source>
        <translation>
            <numerusform>%n Datei e&amp;xtrahieren…</numerusform>
            <numerusform>%n Dateien e&amp;xtrahieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder for the files</source>
        <translation>Ordner für die Dateien wählen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::LogCase</name>
    <message>
        <source>Reading was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>What was read is shown below.</source>
        <translation>Was gelesen wurde, steht unten.</translation>
    </message>
    <message>
        <source>The log file is damaged from byte %1 on; what stands before is shown.</source>
        <translation>Die Log-Datei ist ab Byte %1 beschädigt; gezeigt wird, was davor steht.</translation>
    </message>
    <message>
        <source>Only the first %1 MB were diagnosed. The log below is complete.</source>
        <translation>Nur die ersten %1 MB wurden diagnostiziert. Das Log unten ist vollständig.</translation>
    </message>
    <message>
        <source>The session file is damaged; what can be read of it is shown.</source>
        <translation>Die Sitzungsdatei ist beschädigt; gezeigt wird, was von ihr lesbar ist.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::LogPane</name>
    <message>
        <source>Search with a regular expression</source>
        <translation>Mit einem regulären Ausdruck suchen</translation>
    </message>
    <message>
        <source>Show only the lines that are found</source>
        <translation>Nur die gefundenen Zeilen zeigen</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Log durchsuchen</translation>
    </message>
    <message>
        <source>Search the log (Ctrl+Shift+F)</source>
        <translation>Log durchsuchen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>Was die Suche fand</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Go to the newest line and follow again</source>
        <translation>Zur neuesten Zeile gehen und wieder folgen</translation>
    </message>
    <message>
        <source>Go to the newest line and follow again (End)</source>
        <translation>Zur neuesten Zeile gehen und wieder folgen (Ende)</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>Kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>airlift::ui::LogView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles markieren</translation>
    </message>
    <message>
        <source>&amp;Explain the code of this line</source>
        <translation>Code dieser Zeile &amp;erklären</translation>
    </message>
    <message>
        <source>Several parts of the firmware use this number. Choose it to see them all.</source>
        <translation>Mehrere Teile der Firmware verwenden diese Nummer. Auf sie klicken, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Copied the first 16 MB of the selection; the log file has all of it.</source>
        <translation>Die ersten 16 MB der Auswahl kopiert; die Log-Datei enthält alles.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s).</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airlift::ui::MadeCard</name>
    <message>
        <source>U&amp;se it in an update</source>
        <translation>Im Update &amp;verwenden</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Copy facts</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>SHA-256 of the files as stored</source>
        <translation>SHA-256 der Dateien, wie sie abgelegt werden</translation>
    </message>
    <message>
        <source>Path, version and the whole SHA-256 of every file</source>
        <translation>Pfad, Version und die ganze SHA-256 jeder Datei</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>Das Bundle</translation>
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
    <message>
        <source>&amp;Edit</source>
        <translation>B&amp;earbeiten</translation>
    </message>
    <message>
        <source>Hide the timeline</source>
        <translation>Zeitachse ausblenden</translation>
    </message>
    <message>
        <source>Simulated bench</source>
        <translation>Simulierter Prüftisch</translation>
    </message>
    <message>
        <source>Hide the bench</source>
        <translation>Prüftisch ausblenden</translation>
    </message>
    <message>
        <source>Simulated &amp;bench</source>
        <translation>Simulierter &amp;Prüftisch</translation>
    </message>
</context>
<context>
    <name>airlift::ui::MakePanel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Filter what was made</source>
        <translation>Erstelltes filtern</translation>
    </message>
    <message>
        <source>Files that were made</source>
        <translation>Erstellte Dateien</translation>
    </message>
    <message>
        <source>Private root</source>
        <translation>Private Wurzel</translation>
    </message>
    <message>
        <source>Server certificate</source>
        <translation>Server-Zertifikat</translation>
    </message>
    <message>
        <source>OTA vendor pair</source>
        <translation>OTA-Herstellerpaar</translation>
    </message>
    <message>
        <source>Image signer with its chain</source>
        <translation>Signaturzertifikat für Abbilder mit seiner Kette</translation>
    </message>
    <message>
        <source>Certificate catalogue (devices with own root)</source>
        <translation>Zertifikatskatalog (Geräte mit eigener Wurzel)</translation>
    </message>
    <message>
        <source>files.example.com 192.168.1.5</source>
        <translation>files.example.com 192.168.1.5</translation>
    </message>
    <message>
        <source>The name devices use comes first. Addresses are possible; a name is certain.</source>
        <translation>Der Name, den Geräte verwenden, kommt zuerst. Adressen sind möglich; ein Name ist sicher.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>Private key of the root</source>
        <translation>Privater Schlüssel der Wurzel</translation>
    </message>
    <message>
        <source>EC P-256 instead of RSA-2048: cheaper for the server</source>
        <translation>EC P-256 statt RSA-2048: leichter für den Server</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>empty: the key is not encrypted</source>
        <translation>leer: Der Schlüssel wird nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Pass phrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Make it, into a folder…</source>
        <translation>In einen Ordner erstellen…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Names and addresses</source>
        <translation>Na&amp;men und Adressen</translation>
    </message>
    <message>
        <source>R&amp;oot</source>
        <translation>Wur&amp;zel</translation>
    </message>
    <message>
        <source>Root&apos;s ke&amp;y</source>
        <translation>S&amp;chlüssel der Wurzel</translation>
    </message>
    <message>
        <source>Pass phra&amp;se</source>
        <translation>Pa&amp;ssphrase</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>N&amp;och einmal</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>Mindestens einen Namen angeben.</translation>
    </message>
    <message>
        <source>A name that is a file name everywhere: up to 60 letters, digits, dots, hyphens and underscores.</source>
        <translation>Ein Name, der überall ein Dateiname ist: bis zu 60 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>Choose the root and its private key.</source>
        <translation>Die Wurzel und ihren privaten Schlüssel wählen.</translation>
    </message>
    <message>
        <source>The two pass phrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>RSA-2048, SHA-256, ten years. Its .der goes onto devices; its key stays with you and issues server certificates.</source>
        <translation>RSA-2048, SHA-256, zehn Jahre. Die .der-Datei kommt auf Geräte; der Schlüssel bleibt hier und stellt Server-Zertifikate aus.</translation>
    </message>
    <message>
        <source>For a file server, issued by your root.</source>
        <translation>Für einen Dateiserver, von der eigenen Wurzel ausgestellt.</translation>
    </message>
    <message>
        <source>EC P-256. The certificate is programmed into devices before the first update, under the name the firmware is built for; the key signs bundles.</source>
        <translation>EC P-256. Das Zertifikat wird vor dem ersten Update auf Geräte programmiert, unter dem Namen, für den die Firmware gebaut ist; der Schlüssel signiert Bundles.</translation>
    </message>
    <message>
        <source>Root, CA and signer, RSA-2048. A device accepts them only if its catalogue lists the root, which TI&apos;s does not.</source>
        <translation>Wurzel, CA und Signaturzertifikat, RSA-2048. Ein Gerät nimmt sie nur an, wenn sein Katalog die Wurzel aufführt, was TIs Katalog nicht tut.</translation>
    </message>
    <message>
        <source>Make it in this folder</source>
        <translation>In diesem Ordner erstellen</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>you alone, encrypted</source>
        <translation>nur dieser Benutzer, verschlüsselt</translation>
    </message>
    <message>
        <source>you alone</source>
        <translation>nur dieser Benutzer</translation>
    </message>
    <message>
        <source>Made in %1</source>
        <translation>In %1 erstellt</translation>
    </message>
    <message>
        <source>Keep the private keys where others cannot read them; nothing was overwritten.</source>
        <translation>Die privaten Schlüssel dort aufbewahren, wo andere sie nicht lesen können; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Further roots to trust</source>
        <translation>Weitere vertraute Wurzeln</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Certificates to refuse</source>
        <translation>Abzulehnende Zertifikate</translation>
    </message>
    <message>
        <source>&amp;Further roots</source>
        <translation>&amp;Weitere Wurzeln</translation>
    </message>
    <message>
        <source>Re&amp;voked</source>
        <translation>Widerru&amp;fen</translation>
    </message>
    <message>
        <source>Lists your root and any others, and what to refuse, signed by your root&apos;s RSA-2048 key with SHA-1. Only devices with that root in one-time memory take it, and then every secure file must chain to a root listed.</source>
        <translation>Führt Ihre Wurzel und weitere auf, dazu was abzulehnen ist, signiert mit dem RSA-2048-Schlüssel Ihrer Wurzel und SHA-1. Nur Geräte mit dieser Wurzel im einmal beschreibbaren Speicher nehmen ihn, und dann muss jede sichere Datei auf eine aufgeführte Wurzel zurückgehen.</translation>
    </message>
    <message>
        <source>Making keys; this takes a moment.</source>
        <translation>Schlüssel werden erzeugt; das dauert einen Moment.</translation>
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
    <message>
        <source>Bundles</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>WLAN einrichten</translation>
    </message>
</context>
<context>
    <name>airlift::ui::PathField</name>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Wegnehmen: %1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
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
    <name>airlift::ui::PlaceCard</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Choose files: %1</source>
        <translation>Dateien wählen: %1</translation>
    </message>
    <message>
        <source>Show the reasons: %1</source>
        <translation>Gründe zeigen: %1</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Wegnehmen: %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::PlacesPanel</name>
    <message>
        <source>files.example.com; empty: names are not checked</source>
        <translation>files.example.com; leer: Namen werden nicht geprüft</translation>
    </message>
    <message>
        <source>as the signer&apos;s root asks for</source>
        <translation>wie die Wurzel des Signaturzertifikats verlangt</translation>
    </message>
    <message>
        <source>TI, production, 2019</source>
        <translation>TI, Produktion, 2019</translation>
    </message>
    <message>
        <source>TI, SDK, 2018</source>
        <translation>TI, SDK, 2018</translation>
    </message>
    <message>
        <source>TI, playground, 2016</source>
        <translation>TI, Playground, 2016</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>&amp;Server name</source>
        <translation>&amp;Servername</translation>
    </message>
    <message>
        <source>Device&apos;s ca&amp;talogue</source>
        <translation>Katalo&amp;g des Geräts</translation>
    </message>
    <message>
        <source>With you</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one.</source>
        <translation>Eine Datei hier ablegen oder wählen.</translation>
    </message>
    <message>
        <source>File server&apos;s certificate</source>
        <translation>Zertifikat des Dateiservers</translation>
    </message>
    <message>
        <source>What the server sends: its certificate, then each issuer. With the key the pair is checked.</source>
        <translation>Was der Server sendet: sein Zertifikat, dann jeden Aussteller. Mit dem Schlüssel wird das Paar geprüft.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Root for the file server</source>
        <translation>Wurzel für den Dateiserver</translation>
    </message>
    <message>
        <source>One self-signed certificate: the issuer of the last one the server sends.</source>
        <translation>Ein selbstsigniertes Zertifikat: der Aussteller des letzten, das der Server sendet.</translation>
    </message>
    <message>
        <source>OTA vendor pair</source>
        <translation>OTA-Herstellerpaar</translation>
    </message>
    <message>
        <source>EC P-256. The key signs ota.cmd; the certificate goes to the device, before the first update.</source>
        <translation>EC P-256. Der Schlüssel signiert ota.cmd; das Zertifikat kommt vor dem ersten Update auf das Gerät.</translation>
    </message>
    <message>
        <source>Its certificate, under the name the firmware is built for. Only the public key in it counts: no chain, no dates.</source>
        <translation>Sein Zertifikat unter dem Namen, für den die Firmware gebaut ist. Nur der öffentliche Schlüssel darin zählt: keine Kette, keine Daten.</translation>
    </message>
    <message>
        <source>Image signer and its chain</source>
        <translation>Signaturzertifikat des Abbilds und seine Kette</translation>
    </message>
    <message>
        <source>RSA-2048. One DER file for each certificate of the chain.</source>
        <translation>RSA-2048. Eine DER-Datei für jedes Zertifikat der Kette.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>Browsers and tools that visit the device.</source>
        <translation>Browser und Werkzeuge, die das Gerät aufrufen.</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>The device&apos;s own HTTPS pair</source>
        <translation>Eigenes HTTPS-Paar des Geräts</translation>
    </message>
    <message>
        <source>Certificate and key as files on the device, unencrypted.</source>
        <translation>Zertifikat und Schlüssel als Dateien auf dem Gerät, unverschlüsselt.</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Now the certificate that belongs to the key.</source>
        <translation>Jetzt das Zertifikat, das zum Schlüssel gehört.</translation>
    </message>
    <message>
        <source>(against TI&apos;s playground catalogue)</source>
        <translation>(gegen TIs Playground-Katalog)</translation>
    </message>
    <message>
        <source>the file in the picture</source>
        <translation>der Datei im Bild</translation>
    </message>
    <message>
        <source>Certificate catalogue</source>
        <translation>Zertifikatskatalog</translation>
    </message>
    <message>
        <source>The signer&apos;s root must be in it. Each certificate of the chain lies on the device as a file under its common name.</source>
        <translation>Die Wurzel des Signaturzertifikats muss darin stehen. Jedes Zertifikat der Kette liegt als Datei unter seinem Common Name auf dem Gerät.</translation>
    </message>
    <message>
        <source>Drop a .lst here; without one the choice above counts.</source>
        <translation>Eine .lst hierher ziehen; ohne sie gilt die Wahl darüber.</translation>
    </message>
    <message>
        <source>%1: %2, nothing to remark</source>
        <translation>%1: %2, nichts anzumerken</translation>
    </message>
    <message>
        <source>%1: %2, every reason</source>
        <translation>%1: %2, alle Gründe</translation>
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
    <name>airlift::ui::ProvisionDesk</name>
    <message>
        <source>The simulated unit finds no free ports on this computer</source>
        <translation>Das simulierte Gerät findet auf diesem Rechner keine freien Ports</translation>
    </message>
    <message>
        <source>Close the other window or command that simulates one.</source>
        <translation>Das andere Fenster oder den Befehl schließen, der eines simuliert.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ProvisionPage</name>
    <message>
        <source>Sa&amp;me unit again</source>
        <translation>Dasselbe Gerät &amp;nochmal</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Start or stop provisioning</source>
        <translation>Einrichten starten oder anhalten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Was man erfuhr</translation>
    </message>
    <message>
        <source>Devices heard</source>
        <translation>Gehörte Geräte</translation>
    </message>
    <message>
        <source>Filter the devices</source>
        <translation>Geräte filtern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Lauschen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>Ergebnisse filtern</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Save &amp;results…</source>
        <translation>Er&amp;gebnisse sichern…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Hears announcements on UDP 1501 and asks by mDNS.</source>
        <translation>Hört Ankündigungen auf UDP 1501 und fragt per mDNS.</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Ergebnisse sichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gesichert</translation>
    </message>
    <message>
        <source>Networks the device hears</source>
        <translation>Netze, die das Gerät hört</translation>
    </message>
    <message>
        <source>Filter the networks</source>
        <translation>Netze filtern</translation>
    </message>
    <message>
        <source>Security (as it says)</source>
        <translation>Sicherheit (wie es sagt)</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Ask the device</source>
        <translation>Gerät fragen</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Dieses nehmen</translation>
    </message>
    <message>
        <source>Joins the device&apos;s network, asks for its list and returns. The device is told nothing.</source>
        <translation>Geht in das Netz des Geräts, fragt nach seiner Liste und kehrt zurück. Dem Gerät wird nichts mitgeteilt.</translation>
    </message>
    <message>
        <source>Pings everybody and asks at most 254 addresses of each network of this computer over HTTP.</source>
        <translation>Pingt alle an und fragt je Netz dieses Rechners höchstens 254 Adressen über HTTP.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ProvisionPageView</name>
    <message>
        <source>&amp;Next unit</source>
        <translation>&amp;Nächstes Gerät</translation>
    </message>
    <message>
        <source>Start &amp;provisioning</source>
        <translation>Einrichten sta&amp;rten</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Give the name of the Wi-Fi the device is to join. Nothing is sent before you start it.</source>
        <translation>Den Namen des WLANs angeben, in das das Gerät soll. Vor dem Start wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Something below cannot be sent as it stands.</source>
        <translation>Etwas hierunter lässt sich so nicht senden.</translation>
    </message>
    <message>
        <source>Choose the interface to send by.</source>
        <translation>Die Schnittstelle zum Senden wählen.</translation>
    </message>
    <message>
        <source>Choose the port of the device.</source>
        <translation>Den Anschluss des Geräts wählen.</translation>
    </message>
    <message>
        <source>Nothing is sent before you start it. Leaving this page stops it.</source>
        <translation>Vor dem Start wird nichts gesendet. Das Verlassen dieser Seite hält an.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Device %1 of %2 is being provisioned</source>
        <translation>Gerät %1 von %2 wird eingerichtet</translation>
    </message>
    <message>
        <source>The device is being provisioned</source>
        <translation>Das Gerät wird eingerichtet</translation>
    </message>
    <message>
        <source>A simulated unit. Leaving this page stops it.</source>
        <translation>Ein simuliertes Gerät. Das Verlassen dieser Seite hält an.</translation>
    </message>
    <message>
        <source>Leaving this page stops it.</source>
        <translation>Das Verlassen dieser Seite hält an.</translation>
    </message>
    <message>
        <source>Ready the next device, then go on: %1 of %2 are done.</source>
        <translation>Das nächste Gerät bereitstellen, dann weiter: %1 von %2 sind fertig.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Get a device into a Wi-Fi</source>
        <translation>Ein Gerät in ein WLAN bringen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Datagrams: %1. Passes: %2. Time: %3 of %4 s.</source>
        <translation>Datagramme: %1. Durchgänge: %2. Zeit: %3 von %4 s.</translation>
    </message>
    <message>
        <source>Its console: %1</source>
        <translation>Seine Konsole: %1</translation>
    </message>
    <message>
        <source>the device&apos;s network (its name contains mysimplelink)</source>
        <translation>dem Netz des Geräts (sein Name enthält mysimplelink)</translation>
    </message>
    <message>
        <source>Join %1 with this computer now; it goes on by itself.</source>
        <translation>Jetzt diesen Rechner mit %1 verbinden; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Join %1 again with this computer; it goes on by itself.</source>
        <translation>Diesen Rechner wieder mit %1 verbinden; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>The key comes from the system&apos;s key ring.</source>
        <translation>Der Schlüssel kommt aus dem Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The device is asked which networks it hears</source>
        <translation>Das Gerät wird gefragt, welche Netze es hört</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>It hears none. Scanning takes it a while; ask again.</source>
        <translation>Es hört keines. Die Suche dauert bei ihm eine Weile; noch einmal fragen.</translation>
    </message>
    <message>
        <source>The device itself can say which networks it hears, before it is told one. It takes about half a minute.</source>
        <translation>Das Gerät selbst kann sagen, welche Netze es hört, bevor ihm eines genannt wird. Das dauert etwa eine halbe Minute.</translation>
    </message>
    <message>
        <source>can be joined</source>
        <translation>kann benutzt werden</translation>
    </message>
    <message>
        <source>the device cannot join WPA3</source>
        <translation>WPA3 kann das Gerät nicht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Search all addresses</source>
        <translation>Alle Adressen absuchen</translation>
    </message>
    <message>
        <source>Every address around this computer is asked whether it is a device.</source>
        <translation>Jede Adresse rund um diesen Rechner wird gefragt, ob sie ein Gerät ist.</translation>
    </message>
    <message>
        <source>Listening. A device announces itself once it has got an address.</source>
        <translation>Es wird gelauscht. Ein Gerät meldet sich, sobald es eine Adresse hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) asked; none of them is a device.</source>
        <translation>
            <numerusform>%n Adresse gefragt; sie ist kein Gerät.</numerusform>
            <numerusform>%n Adressen gefragt; keine davon ist ein Gerät.</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices appear here as they are heard: while one is provisioned, while you listen, and when all addresses are searched.</source>
        <translation>Geräte erscheinen hier, sobald sie zu hören sind: beim Einrichten, beim Lauschen und beim Absuchen aller Adressen.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ProvisionSettingsCard</name>
    <message>
        <source>Access poin&amp;t</source>
        <translation>Zugangs&amp;punkt</translation>
    </message>
    <message>
        <source>&amp;SmartConfig</source>
        <translation>&amp;SmartConfig</translation>
    </message>
    <message>
        <source>Ca&amp;ble</source>
        <translation>Ka&amp;bel</translation>
    </message>
    <message>
        <source>Simulated unit</source>
        <translation>Simuliertes Gerät</translation>
    </message>
    <message>
        <source>Real device</source>
        <translation>Echtes Gerät</translation>
    </message>
    <message>
        <source>What fits the key</source>
        <translation>Was zum Schlüssel passt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>WEP</source>
        <translation>WEP</translation>
    </message>
    <message>
        <source>WPA or WPA2</source>
        <translation>WPA oder WPA2</translation>
    </message>
    <message>
        <source>WPA3 (experiment)</source>
        <translation>WPA3 (Versuch)</translation>
    </message>
    <message>
        <source>3, as documented</source>
        <translation>3, wie dokumentiert</translation>
    </message>
    <message>
        <source>2, as the vendor&apos;s page sends</source>
        <translation>2, wie die Seite des Herstellers sendet</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Set the device&apos;s clock</source>
        <translation>Die Uhr des Geräts stellen</translation>
    </message>
    <message>
        <source>This computer is in the device&apos;s network already</source>
        <translation>Dieser Rechner ist schon im Netz des Geräts</translation>
    </message>
    <message>
        <source>This computer reaches the Wi-Fi by another way</source>
        <translation>Dieser Rechner erreicht das WLAN auf anderem Weg</translation>
    </message>
    <message>
        <source>The Wi-Fi does not show its name</source>
        <translation>Das WLAN zeigt seinen Namen nicht</translation>
    </message>
    <message>
        <source>Group 224.0.0.235</source>
        <translation>Gruppe 224.0.0.235</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>CC3x20, CC3x35 (v2)</source>
        <translation>CC3x20, CC3x35 (v2)</translation>
    </message>
    <message>
        <source>CC3100, CC3200 (v1)</source>
        <translation>CC3100, CC3200 (v1)</translation>
    </message>
    <message>
        <source>CC3000</source>
        <translation>CC3000</translation>
    </message>
    <message>
        <source>at_commands</source>
        <translation>at_commands</translation>
    </message>
    <message>
        <source>network_terminal</source>
        <translation>network_terminal</translation>
    </message>
    <message>
        <source>Store it, so that it joins after a restart</source>
        <translation>Speichern, damit es nach einem Neustart beitritt</translation>
    </message>
    <message>
        <source>none for an open network; not stored anywhere</source>
        <translation>keiner bei offenem Netz; wird nirgends gespeichert</translation>
    </message>
    <message>
        <source>16 characters the firmware was built with, if any</source>
        <translation>16 Zeichen, mit denen die Firmware gebaut wurde, falls vorhanden</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>whichever is found</source>
        <translation>das gefundene</translation>
    </message>
    <message>
        <source>Sources disagree about the number that means WPA2. Try the other one if a right key is refused.</source>
        <translation>Die Quellen sind sich über die Zahl für WPA2 uneinig. Die andere versuchen, wenn ein richtiger Schlüssel abgelehnt wird.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Ansc&amp;hluss</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Its console</source>
        <translation>Seine Konsole</translation>
    </message>
    <message>
        <source>Wi-Fi &amp;network</source>
        <translation>&amp;WLAN</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Schl&amp;üssel</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>S&amp;icherheit</translation>
    </message>
    <message>
        <source>&amp;Code for WPA2</source>
        <translation>&amp;Code für WPA2</translation>
    </message>
    <message>
        <source>Device na&amp;me</source>
        <translation>Gerätena&amp;me</translation>
    </message>
    <message>
        <source>&amp;Its network</source>
        <translation>Sein Net&amp;z</translation>
    </message>
    <message>
        <source>Talk by</source>
        <translation>Sprechen über</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>Schni&amp;ttstelle</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>&amp;Generation</source>
        <translation>Ge&amp;neration</translation>
    </message>
    <message>
        <source>SmartConfig key</source>
        <translation>SmartConfig-Schlüssel</translation>
    </message>
    <message>
        <source>Ho&amp;w many units</source>
        <translation>Wie &amp;viele Geräte</translation>
    </message>
    <message>
        <source>%1 (Wi-Fi %2, %3 MHz)</source>
        <translation>%1 (WLAN %2, %3 MHz)</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht angeschlossen</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s key ring once a device is confirmed</source>
        <translation>Im Schlüsselbund des Systems behalten, sobald ein Gerät bestätigt ist</translation>
    </message>
    <message>
        <source>&amp;Join for me: this computer leaves its Wi-Fi and returns to it afterwards</source>
        <translation>&amp;Für mich verbinden: dieser Rechner verlässt sein WLAN und kehrt danach zurück</translation>
    </message>
    <message>
        <source>CC3x20, CC3x35 (10.123.45.1)</source>
        <translation>CC3x20, CC3x35 (10.123.45.1)</translation>
    </message>
    <message>
        <source>CC3100, CC3200 (192.168.1.1)</source>
        <translation>CC3100, CC3200 (192.168.1.1)</translation>
    </message>
    <message>
        <source>From the key ring</source>
        <translation>Aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Networks that were kept there. The system may ask for its password.</source>
        <translation>Netze, die dort behalten wurden. Das System fragt vielleicht nach seinem Passwort.</translation>
    </message>
    <message>
        <source>The firmware of the vendor speaks at 115200.</source>
        <translation>Die Firmware des Herstellers spricht mit 115200.</translation>
    </message>
    <message>
        <source>By NetworkManager, where it runs. Else you are told when to join.</source>
        <translation>Durch NetworkManager, wo er läuft. Sonst wird gesagt, wann zu verbinden ist.</translation>
    </message>
    <message>
        <source>none: it is open unless the firmware says otherwise</source>
        <translation>keiner: es ist offen, wenn die Firmware nichts anderes bestimmt</translation>
    </message>
    <message>
        <source>Speed in baud</source>
        <translation>Tempo in Baud</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Key of its network</source>
        <translation>Schlüssel seines Netzes</translation>
    </message>
    <message>
        <source>nothing is kept there</source>
        <translation>dort liegt nichts</translation>
    </message>
    <message>
        <source>Forget this network</source>
        <translation>Dieses Netz vergessen</translation>
    </message>
    <message>
        <source>from the key ring</source>
        <translation>aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>none for an open network</source>
        <translation>keiner bei offenem Netz</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ReceiverBox</name>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>The OTA code on the device. Its limits decide what it takes.</source>
        <translation>Der OTA-Code auf dem Gerät. Seine Grenzen entscheiden, was es annimmt.</translation>
    </message>
    <message>
        <source>Profile of another build…</source>
        <translation>Profil eines anderen Builds…</translation>
    </message>
    <message>
        <source>Choose a receiver profile</source>
        <translation>Empfängerprofil wählen</translation>
    </message>
    <message>
        <source>Receiver profiles (*.json)</source>
        <translation>Empfängerprofile (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RecipeFileModel</name>
    <message>
        <source>%1
F2 changes the name on the device.</source>
        <translation>%1
F2 ändert den Namen auf dem Gerät.</translation>
    </message>
    <message>
        <source>%1
The device wants it under this name.</source>
        <translation>%1
Das Gerät will sie unter diesem Namen.</translation>
    </message>
    <message>
        <source>Secure: the device stores it encrypted and lets only those read it who may.</source>
        <translation>Sicher: Das Gerät legt sie verschlüsselt ab und lässt sie nur lesen, wer es darf.</translation>
    </message>
    <message>
        <source>Signed with the image key; names the certificate that checks it.</source>
        <translation>Mit dem Abbildschlüssel signiert; nennt das Zertifikat, mit dem geprüft wird.</translation>
    </message>
    <message>
        <source>To sign it, choose a signer above first.</source>
        <translation>Zum Signieren zuerst oben ein Signaturzertifikat wählen.</translation>
    </message>
    <message>
        <source>Rollback: goes away again if the update is not accepted. Off: written at once, for certificates that must be there early.</source>
        <translation>Zurückrollen: verschwindet wieder, wenn das Update nicht angenommen wird. Aus: wird sofort geschrieben, für Zertifikate, die früh da sein müssen.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Secure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Zurückrollen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RecipeFlow</name>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>%n Datei hinzufügen</numerusform>
            <numerusform>%n Dateien hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken.</source>
        <translation>
            <numerusform>%n Datei aufgenommen.</numerusform>
            <numerusform>%n Dateien aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a private key: it signs, and stays out of the bundle.</source>
        <translation>%1 ist ein privater Schlüssel: Er signiert und bleibt außerhalb des Bundles.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Recipe saved: %1</source>
        <translation>Rezept gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RecipeForm</name>
    <message>
        <source>MCU image</source>
        <translation>MCU-Abbild</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Images (*.bin)</source>
        <translation>Abbilder (*.bin)</translation>
    </message>
    <message>
        <source>Service pack</source>
        <translation>Service-Pack</translation>
    </message>
    <message>
        <source>Service packs (sp_*.bin)</source>
        <translation>Service-Packs (sp_*.bin)</translation>
    </message>
    <message>
        <source>With &amp;watchdog settings for the first start</source>
        <translation>&amp;Watchdog-Einstellungen für den ersten Start beilegen</translation>
    </message>
    <message>
        <source>It is on the device already</source>
        <translation>Es ist schon auf dem Gerät</translation>
    </message>
    <message>
        <source>Image key</source>
        <translation>Abbildschlüssel</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>Vendor key</source>
        <translation>Herstellerschlüssel</translation>
    </message>
    <message>
        <source>Vendor certificate of the device</source>
        <translation>Herstellerzertifikat des Geräts</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>&amp;Leave the list unsigned</source>
        <translation>Liste &amp;nicht signieren</translation>
    </message>
    <message>
        <source>Last part of the bundle&apos;s name; a short one leaves room for paths.</source>
        <translation>Letzter Teil des Bundle-Namens; ein kurzer lässt Platz für Pfade.</translation>
    </message>
    <message>
        <source>the moment of building (UTC)</source>
        <translation>Zeitpunkt des Erstellens (UTC)</translation>
    </message>
    <message>
        <source>the moment of building (local time)</source>
        <translation>Zeitpunkt des Erstellens (Ortszeit)</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>Version, fourteen digits</source>
        <translation>Version, vierzehn Ziffern</translation>
    </message>
    <message>
        <source>Adds /sys/mcubootinfo.bin: the boot loader restarts a new image that hangs, after 8 s.</source>
        <translation>Fügt /sys/mcubootinfo.bin hinzu: Der Bootloader startet ein neues Abbild, das hängt, nach 8 s neu.</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>Versi&amp;on</source>
        <translation>Versi&amp;on</translation>
    </message>
    <message>
        <source>&amp;MCU image</source>
        <translation>&amp;MCU-Abbild</translation>
    </message>
    <message>
        <source>Service pac&amp;k</source>
        <translation>Service-Pac&amp;k</translation>
    </message>
    <message>
        <source>nobody: the image is not signed</source>
        <translation>keines: Das Abbild wird nicht signiert</translation>
    </message>
    <message>
        <source>The certificate that the image and signed files name, by its file name on the device.</source>
        <translation>Das Zertifikat, das Abbild und signierte Dateien nennen, unter seinem Dateinamen auf dem Gerät.</translation>
    </message>
    <message>
        <source>No ota.sign. The stock receivers install everything and then refuse it (-20199).</source>
        <translation>Ohne ota.sign. Die Standardempfänger installieren alles und lehnen es dann ab (-20199).</translation>
    </message>
    <message>
        <source>Who signs, and who receives</source>
        <translation>Wer signiert und wer empfängt</translation>
    </message>
    <message>
        <source>&amp;Judged for</source>
        <translation>Beurteilt &amp;für</translation>
    </message>
    <message>
        <source>Si&amp;gner</source>
        <translation>S&amp;ignaturzertifikat</translation>
    </message>
    <message>
        <source>Image ke&amp;y</source>
        <translation>Abbildsch&amp;lüssel</translation>
    </message>
    <message>
        <source>Ve&amp;ndor key</source>
        <translation>Hersteller&amp;schlüssel</translation>
    </message>
    <message>
        <source>Vendor cer&amp;tificate</source>
        <translation>Hersteller&amp;zertifikat</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Gerät wählen</translation>
    </message>
    <message>
        <source>Change the project</source>
        <translation>Projekt ändern</translation>
    </message>
    <message>
        <source>Choose the version</source>
        <translation>Version wählen</translation>
    </message>
    <message>
        <source>Choose the image</source>
        <translation>Abbild wählen</translation>
    </message>
    <message>
        <source>Take the image away</source>
        <translation>Abbild wegnehmen</translation>
    </message>
    <message>
        <source>Choose the service pack</source>
        <translation>Service-Pack wählen</translation>
    </message>
    <message>
        <source>Take the service pack away</source>
        <translation>Service-Pack wegnehmen</translation>
    </message>
    <message>
        <source>Change the watchdog settings</source>
        <translation>Watchdog-Einstellungen ändern</translation>
    </message>
    <message>
        <source>Choose the image key</source>
        <translation>Abbildschlüssel wählen</translation>
    </message>
    <message>
        <source>Take the image key away</source>
        <translation>Abbildschlüssel wegnehmen</translation>
    </message>
    <message>
        <source>Choose the vendor key</source>
        <translation>Herstellerschlüssel wählen</translation>
    </message>
    <message>
        <source>Take the vendor key away</source>
        <translation>Herstellerschlüssel wegnehmen</translation>
    </message>
    <message>
        <source>Choose the vendor certificate</source>
        <translation>Herstellerzertifikat wählen</translation>
    </message>
    <message>
        <source>Take the vendor certificate away</source>
        <translation>Herstellerzertifikat wegnehmen</translation>
    </message>
    <message>
        <source>Say where the signer is</source>
        <translation>Angeben, wo das Signaturzertifikat ist</translation>
    </message>
    <message>
        <source>Choose the receiver</source>
        <translation>Empfänger wählen</translation>
    </message>
    <message>
        <source>Change whether the list is signed</source>
        <translation>Signieren der Liste ändern</translation>
    </message>
    <message>
        <source>Change the version</source>
        <translation>Version ändern</translation>
    </message>
    <message>
        <source>Choose the signer</source>
        <translation>Signaturzertifikat wählen</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Certificate catalogue</source>
        <translation>Zertifikatskatalog</translation>
    </message>
    <message>
        <source>Catalogues (*.lst)</source>
        <translation>Kataloge (*.lst)</translation>
    </message>
    <message>
        <source>Catalo&amp;gue</source>
        <translation>Zerti&amp;fikatskatalog</translation>
    </message>
    <message>
        <source>Roots the device trusts. It travels alone; its signature lies beside it.</source>
        <translation>Wurzeln, denen das Gerät vertraut. Er reist allein; seine Signatur liegt neben ihm.</translation>
    </message>
    <message>
        <source>Choose the catalogue</source>
        <translation>Katalog wählen</translation>
    </message>
    <message>
        <source>Take the catalogue away</source>
        <translation>Katalog wegnehmen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RecipePageView</name>
    <message>
        <source>MCU image</source>
        <translation>MCU-Abbild</translation>
    </message>
    <message>
        <source>Boot information</source>
        <translation>Boot-Information</translation>
    </message>
    <message>
        <source>Service pack</source>
        <translation>Service-Pack</translation>
    </message>
    <message>
        <source>Certificate catalogue</source>
        <translation>Zertifikatskatalog</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signaturzertifikat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>hier erstellt</translation>
    </message>
    <message>
        <source>Add an MCU image or files first.</source>
        <translation>Zuerst ein MCU-Abbild oder Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>The verdict is on its way.</source>
        <translation>Das Urteil ist unterwegs.</translation>
    </message>
    <message>
        <source>Mend what the findings say first.</source>
        <translation>Zuerst beheben, was die Befunde sagen.</translation>
    </message>
    <message>
        <source>Choose the image key, and unlock it if it is encrypted.</source>
        <translation>Abbildschlüssel wählen und entsperren, falls er verschlüsselt ist.</translation>
    </message>
    <message>
        <source>Choose the vendor key, and unlock it if it is encrypted.</source>
        <translation>Herstellerschlüssel wählen und entsperren, falls er verschlüsselt ist.</translation>
    </message>
    <message>
        <source>Nothing to install yet</source>
        <translation>Noch nichts zu installieren</translation>
    </message>
    <message>
        <source>Add an MCU image, files or a service pack.</source>
        <translation>Ein MCU-Abbild, Dateien oder ein Service-Pack hinzufügen.</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Wird beurteilt…</translation>
    </message>
    <message>
        <source>What the device would answer to the bundle as it stands.</source>
        <translation>Was das Gerät zum Bundle im jetzigen Stand antworten würde.</translation>
    </message>
    <message>
        <source>No bundle can be made of this yet</source>
        <translation>Daraus lässt sich noch kein Bundle erstellen</translation>
    </message>
    <message>
        <source>One thing stands in the way.</source>
        <translation>Eines steht im Weg.</translation>
    </message>
    <message>
        <source>%1 things stand in the way.</source>
        <translation>%1 Dinge stehen im Weg.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>That pass phrase does not fit.</source>
        <translation>Diese Passphrase passt nicht.</translation>
    </message>
    <message>
        <source>Encrypted.</source>
        <translation>Verschlüsselt.</translation>
    </message>
    <message>
        <source>%1: a published example key</source>
        <translation>%1: ein veröffentlichter Beispielschlüssel</translation>
    </message>
    <message>
        <source>Everybody has it and can sign in your name.</source>
        <translation>Jeder hat ihn und kann in fremdem Namen signieren.</translation>
    </message>
    <message>
        <source>For trials only: the private keys of %1 are published. Anybody can sign an update that this device accepts.</source>
        <translation>Nur zum Probieren: Die privaten Schlüssel von %1 sind veröffentlicht. Jeder kann ein Update signieren, das dieses Gerät annimmt.</translation>
    </message>
    <message>
        <source>Bundle written, read back and checked</source>
        <translation>Bundle geschrieben, zurückgelesen und geprüft</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>Version %1, %2, %3</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Writing the bundle, %1</source>
        <translation>Bundle wird geschrieben, %1</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Bundle wird geschrieben</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>Neues Rezept</translation>
    </message>
    <message>
        <source>What the device would object to appears here.</source>
        <translation>Was das Gerät beanstanden würde, erscheint hier.</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Keine Befunde.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RecipePanel</name>
    <message>
        <source>Create &amp;bundle…</source>
        <translation>&amp;Bundle erstellen…</translation>
    </message>
    <message>
        <source>Files, in the order the device meets them</source>
        <translation>Dateien in der Reihenfolge, in der das Gerät sie antrifft</translation>
    </message>
    <message>
        <source>Filter the files of the recipe</source>
        <translation>Dateien des Rezepts filtern</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Takes the chosen files out of the recipe (Del)</source>
        <translation>Nimmt die gewählten Dateien aus dem Rezept (Entf)</translation>
    </message>
    <message>
        <source>Files of the recipe</source>
        <translation>Dateien des Rezepts</translation>
    </message>
    <message>
        <source>Rename a file</source>
        <translation>Datei umbenennen</translation>
    </message>
    <message>
        <source>What is the update made of?</source>
        <translation>Woraus besteht das Update?</translation>
    </message>
    <message>
        <source>Drop files anywhere on this page: MCU image, certificates, keys, web pages, a service pack, a recipe. Each goes where it belongs, and you see at once what the device would answer.</source>
        <translation>Dateien irgendwo auf dieser Seite ablegen: MCU-Abbild, Zertifikate, Schlüssel, Webseiten, ein Service-Pack, ein Rezept. Jede kommt dorthin, wohin sie gehört, und sofort ist zu sehen, was das Gerät antworten würde.</translation>
    </message>
    <message>
        <source>Choo&amp;se files…</source>
        <translation>Da&amp;teien wählen…</translation>
    </message>
    <message>
        <source>Edited lately</source>
        <translation>Zuletzt bearbeitet</translation>
    </message>
    <message>
        <source>Leave files out</source>
        <translation>Dateien weglassen</translation>
    </message>
    <message>
        <source>Change a flag</source>
        <translation>Merkmal ändern</translation>
    </message>
    <message>
        <source>Choose the files of the update</source>
        <translation>Dateien des Updates wählen</translation>
    </message>
    <message>
        <source>Choose the folder for the bundle</source>
        <translation>Ordner für das Bundle wählen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ReplayBar</name>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Move to another place of the recording</source>
        <translation>An eine andere Stelle der Aufzeichnung springen</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Tempo der Wiedergabe</translation>
    </message>
    <message>
        <source>How much faster than the device it is played</source>
        <translation>Wievielmal schneller als das Gerät abgespielt wird</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RootPanel</name>
    <message>
        <source>Which root does the device need?</source>
        <translation>Welche Wurzel braucht das Gerät?</translation>
    </message>
    <message>
        <source>A CC3220 takes exactly one self-signed certificate: the one that issued the last certificate the server sends.</source>
        <translation>Ein CC3220 nimmt genau ein selbstsigniertes Zertifikat: das, welches das letzte vom Server gesendete Zertifikat ausgestellt hat.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Look it up, offline</source>
        <translation>Nachschlagen, offline</translation>
    </message>
    <message>
        <source>Connect once and look</source>
        <translation>Einmal verbinden und nachsehen</translation>
    </message>
    <message>
        <source>Open a chain or a log…</source>
        <translation>Kette oder Log öffnen…</translation>
    </message>
    <message>
        <source>Certificates as the server sends them, the output of openssl s_client -showcerts, a packet capture, or the log of a device</source>
        <translation>Zertifikate, wie der Server sie sendet, die Ausgabe von openssl s_client -showcerts, ein Paketmitschnitt oder das Log eines Geräts</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>In TI&apos;s catalogue</source>
        <translation>In TIs Katalog</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sent by the server</source>
        <translation>Vom Server gesendet</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Filter the roots</source>
        <translation>Wurzeln filtern</translation>
    </message>
    <message>
        <source>Roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <source>Filter what the server sent</source>
        <translation>Gesendetes filtern</translation>
    </message>
    <message>
        <source>Certificates as sent</source>
        <translation>Zertifikate wie gesendet</translation>
    </message>
    <message>
        <source>Save the root as DER…</source>
        <translation>Wurzel als DER speichern…</translation>
    </message>
    <message>
        <source>What breaks, and when:</source>
        <translation>Was wann nicht mehr gilt:</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Open a chain, a saved handshake or a log</source>
        <translation>Kette, gespeicherten Handshake oder Log öffnen</translation>
    </message>
    <message>
        <source>Save the root into this folder</source>
        <translation>Wurzel in diesen Ordner speichern</translation>
    </message>
    <message>
        <source>Saved %1, SHA-256 %2</source>
        <translation>%1 gespeichert, SHA-256 %2</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>die Antwort</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>account.blob.core.windows.net, or both hosts of an update</source>
        <translation>konto.blob.core.windows.net, oder beide Server eines Updates</translation>
    </message>
    <message>
        <source>Server, or several</source>
        <translation>Server, auch mehrere</translation>
    </message>
    <message>
        <source>Makes one TLS connection to each server, as the device would, and ends it after the handshake. Nothing is sent without this button.</source>
        <translation>Baut zu jedem Server eine TLS-Verbindung auf, wie das Gerät es täte, und beendet sie nach dem Handshake. Ohne diesen Knopf wird nichts gesendet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>airlift::ui::RowsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>airlift::ui::SendLine</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Type a line for the device</source>
        <translation>Eine Zeile für das Gerät eingeben</translation>
    </message>
    <message>
        <source>Line to send to the device</source>
        <translation>Zeile, die an das Gerät geht</translation>
    </message>
    <message>
        <source>Enter sends it; the arrow keys bring back earlier lines</source>
        <translation>Die Eingabetaste sendet sie; die Pfeiltasten holen frühere Zeilen zurück</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>What is sent behind the line. The AT firmware takes CR or LF; both make an empty line more.</source>
        <translation>Was hinter der Zeile gesendet wird. Die AT-Firmware nimmt CR oder LF; beide zusammen ergeben eine Leerzeile mehr.</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Commands of the AT firmware</source>
        <translation>Befehle der AT-Firmware</translation>
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
        <translation>Ei&amp;gene Adresse</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ServerClientsCard</name>
    <message>
        <source>Filter the clients</source>
        <translation>Clients filtern</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Address, suite, alert or verdict</source>
        <translation>Adresse, Suite, Alarm oder Urteil</translation>
    </message>
    <message>
        <source>Forgets the clients shown here. Downloads go on.</source>
        <translation>Vergisst die hier gezeigten Clients. Downloads laufen weiter.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ServerDeviceCard</name>
    <message>
        <source>Save root as DER…</source>
        <translation>Wurzel als DER speichern…</translation>
    </message>
    <message>
        <source>Copy digest</source>
        <translation>Prüfsumme kopieren</translation>
    </message>
    <message>
        <source>What a device has to know</source>
        <translation>Was ein Gerät wissen muss</translation>
    </message>
    <message>
        <source>SHA-256 of the root to install</source>
        <translation>SHA-256 der zu installierenden Wurzel</translation>
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
        <source>Digest copied.</source>
        <translation>Prüfsumme kopiert.</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>URL for the device</source>
        <translation>URL für das Gerät</translation>
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
</context>
<context>
    <name>airlift::ui::ServerPageView</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>%1 after the request</source>
        <translation>%1 nach der Anfrage</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>%1, the first of %2 bytes</source>
        <translation>%1, das erste mit %2 Bytes</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>segments of %1 bytes, %2 sent again</source>
        <translation>Segmente von %1 Bytes, %2 erneut gesendet</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no TLS was agreed on</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>plain</source>
        <comment>no encryption</comment>
        <translation>ohne TLS</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Asked for the name</source>
        <translation>Verlangter Name</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1 %2, answered with %3</source>
        <translation>%1 %2, mit %3 beantwortet</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The bundle of the next update. Add others to serve those instead.</source>
        <translation>Das Bundle des nächsten Updates. Andere hinzufügen, um stattdessen diese anzubieten.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>The server is starting</source>
        <translation>Der Server startet</translation>
    </message>
    <message>
        <source>A certificate is being made.</source>
        <translation>Ein Zertifikat wird erstellt.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>The server is off</source>
        <translation>Der Server ist aus</translation>
    </message>
    <message>
        <source>Nobody can fetch anything from this computer. Updates started on the Update page have a server of their own.</source>
        <translation>Niemand kann etwas von diesem Rechner holen. Updates, die auf der Seite „Update“ gestartet werden, haben einen eigenen Server.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message numerus="yes">
        <source>Serving %n bundle(s)</source>
        <translation>
            <numerusform>Bietet %n Bundle an</numerusform>
            <numerusform>Bietet %n Bundles an</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1, port %2, to whoever knows the URL. %3</source>
        <translation>Unter %1, Port %2, für alle, die die URL kennen. %3</translation>
    </message>
    <message>
        <source>TLS 1.2, %1.</source>
        <translation>TLS 1.2, %1.</translation>
    </message>
    <message>
        <source>Plain HTTP: nothing is encrypted and the device checks nobody.</source>
        <translation>Einfaches HTTP: Nichts ist verschlüsselt, und das Gerät prüft niemanden.</translation>
    </message>
    <message>
        <source>Start &amp;serving</source>
        <translation>Anbieten &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation>Anbieten &amp;stoppen</translation>
    </message>
    <message>
        <source>Add a bundle first.</source>
        <translation>Zuerst ein Bundle hinzufügen.</translation>
    </message>
    <message>
        <source>This computer has no address to serve at.</source>
        <translation>Dieser Rechner hat keine Adresse, unter der er anbieten könnte.</translation>
    </message>
    <message>
        <source>The name must be a host name of at most 63 characters.</source>
        <translation>Der Name muss ein Host-Name von höchstens 63 Zeichen sein.</translation>
    </message>
    <message>
        <source>Suites without forward secrecy are offered as well.</source>
        <translation>Suites ohne Forward Secrecy werden auch angeboten.</translation>
    </message>
    <message>
        <source>For firmware that was built for one of them only. Switch it off again after.</source>
        <translation>Nur für Firmware, die für eine davon gebaut ist. Danach wieder abschalten.</translation>
    </message>
    <message>
        <source>A device of the stock library can use this URL.</source>
        <translation>Ein Gerät mit der Standardbibliothek kann diese URL verwenden.</translation>
    </message>
    <message>
        <source>Only programs of this computer can reach this address.</source>
        <translation>Nur Programme dieses Rechners erreichen diese Adresse.</translation>
    </message>
    <message>
        <source>Choose another address for real devices.</source>
        <translation>Für echte Geräte eine andere Adresse wählen.</translation>
    </message>
    <message>
        <source>Asking the name service…</source>
        <translation>Der Namensdienst wird gefragt…</translation>
    </message>
    <message>
        <source>Plain HTTP needs no root.</source>
        <translation>Einfaches HTTP braucht keine Wurzel.</translation>
    </message>
    <message>
        <source>Being opened…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>%1. Goes on the device, as DER, under the name its firmware uses for the server root CA.</source>
        <translation>%1. Kommt als DER auf das Gerät, unter dem Namen, den seine Firmware für die Server-Wurzel-CA verwendet.</translation>
    </message>
    <message>
        <source>Now %1, highest %2</source>
        <translation>Jetzt %1, höchstens %2</translation>
    </message>
    <message>
        <source>Nobody has come yet. Start the update on the device; it appears here as soon as it connects, also when it refuses.</source>
        <translation>Noch kam niemand. Das Update am Gerät starten; es erscheint hier, sobald es sich verbindet, auch wenn es ablehnt.</translation>
    </message>
    <message>
        <source>Devices appear here while the server is on: what they accepted, what they refused and what they then print.</source>
        <translation>Geräte erscheinen hier, solange der Server an ist: was sie annahmen, was sie ablehnten und was sie dann ausgeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n connected</source>
        <translation>
            <numerusform>%n verbunden</numerusform>
            <numerusform>%n verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n served</source>
        <translation>
            <numerusform>%n bedient</numerusform>
            <numerusform>%n bedient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n lehnte ab</numerusform>
            <numerusform>%n lehnten ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>It does so on purpose. Not for real updates.</source>
        <translation>Das geschieht mit Absicht. Nicht für echte Updates.</translation>
    </message>
    <message>
        <source>Fault for the bench: %1</source>
        <translation>Fehler des Prüfstands: %1</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ServerSettingsPanel</name>
    <message>
        <source>Add a bu&amp;ndle…</source>
        <translation>Bundle hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Look it up</source>
        <translation>Auf&amp;lösen</translation>
    </message>
    <message>
        <source>Also offer suites wi&amp;thout forward secrecy</source>
        <translation>Auch Suites &amp;ohne Forward Secrecy anbieten</translation>
    </message>
    <message>
        <source>Path that nobody &amp;guesses</source>
        <translation>Pfad, den nie&amp;mand errät</translation>
    </message>
    <message>
        <source>Bundles to serve</source>
        <translation>Anzubietende Bundles</translation>
    </message>
    <message>
        <source>TLS 1.2, RSA-2048 certificate</source>
        <translation>TLS 1.2, Zertifikat RSA-2048</translation>
    </message>
    <message>
        <source>TLS 1.2, EC P-256 certificate</source>
        <translation>TLS 1.2, Zertifikat EC P-256</translation>
    </message>
    <message>
        <source>Plain HTTP</source>
        <translation>Einfaches HTTP</translation>
    </message>
    <message>
        <source>For firmware that was built for one of the older suites only.</source>
        <translation>Für Firmware, die nur für eine der älteren Suites gebaut ist.</translation>
    </message>
    <message>
        <source>22 random characters in front of the file name.</source>
        <translation>22 zufällige Zeichen vor dem Dateinamen.</translation>
    </message>
    <message>
        <source>its IP address, to see how it gets here</source>
        <translation>seine IP-Adresse, um den Weg hierher zu sehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>For trying out what a device does with a bad server.</source>
        <translation>Um zu erproben, was ein Gerät bei einem schlechten Server macht.</translation>
    </message>
    <message>
        <source>&amp;Bundles</source>
        <translation>&amp;Bundles</translation>
    </message>
    <message>
        <source>&amp;Own address</source>
        <translation>Ei&amp;gene Adresse</translation>
    </message>
    <message>
        <source>Na&amp;me in the URL</source>
        <translation>&amp;Name in der URL</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>S&amp;icherheit</translation>
    </message>
    <message>
        <source>Dev&amp;ice</source>
        <translation>Gerä&amp;t</translation>
    </message>
    <message>
        <source>Bench fault</source>
        <translation>Prüfstandsfehler</translation>
    </message>
    <message>
        <source>No bundle yet. Add one, or make one on the Update page.</source>
        <translation>Noch kein Bundle. Eines hinzufügen oder auf der Seite „Update“ eines erstellen.</translation>
    </message>
    <message>
        <source>Bundles (*.tar)</source>
        <translation>Bundles (*.tar)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
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
        <translation>Hersteller&amp;zertifikat</translation>
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
    <name>airlift::ui::StoryPanel</name>
    <message>
        <source>What the log tells</source>
        <translation>Was das Log erzählt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Server identity</source>
        <translation>Server-Identität</translation>
    </message>
    <message>
        <source>What this log does not tell</source>
        <translation>Was dieses Log nicht sagt</translation>
    </message>
    <message>
        <source>Exact values</source>
        <translation>Genaue Werte</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ThroughputPlot</name>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
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
    <name>airlift::ui::TrustView</name>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>SHA-256 of the public key</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Published, no secret: %1</source>
        <translation>Veröffentlicht, kein Geheimnis: %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>File name in a signing chain</source>
        <translation>Dateiname in einer Signaturkette</translation>
    </message>
    <message>
        <source>none: unusable as member of one</source>
        <translation>keiner: als Glied einer Kette unbrauchbar</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1: expired on %2</source>
        <translation>%1: am %2 abgelaufen</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>no CA</source>
        <translation>keine CA</translation>
    </message>
    <message>
        <source>path length %1</source>
        <translation>Pfadlänge %1</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Ausstellerrecht</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbstsigniert</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>Schlüsselkennung</translation>
    </message>
    <message>
        <source>Issuer&apos;s key identifier</source>
        <translation>Schlüsselkennung des Ausstellers</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Its private key is public: %1</source>
        <translation>Der private Schlüssel ist öffentlich: %1</translation>
    </message>
    <message>
        <source>not at hand</source>
        <translation>nicht zur Hand</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>seit %1 vorbei</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>none of the published ones</source>
        <translation>keiner der veröffentlichten</translation>
    </message>
</context>
<context>
    <name>airlift::ui::UnsavedQuestion</name>
    <message>
        <source>Unsaved recipe</source>
        <translation>Nicht gespeichertes Rezept</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Without saving, everything changed since the last save is lost.</source>
        <translation>Ohne Speichern geht alles verloren, was seit dem letzten Speichern geändert wurde.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Lose the changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation>B&amp;leiben</translation>
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
        <translation>Ein eigenes Bundle wählen.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; cannot be opened.</source>
        <translation>Das Gerät „%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Choose it again from the list; it may have been unplugged.</source>
        <translation>Erneut aus der Liste wählen; vielleicht wurde es abgezogen.</translation>
    </message>
    <message>
        <source>Check chip and vendor certificate in the simulation settings.</source>
        <translation>Chip und Herstellerzertifikat in den Einstellungen der Simulation prüfen.</translation>
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
    <message>
        <source>&amp;Open bundle or recipe…</source>
        <translation>Bundle oder Rezept ö&amp;ffnen…</translation>
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
        <translation>Wer dieses Bundle bekommt, bekommt den Schlüssel. Ohne ihn neu erstellen.</translation>
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
        <translation>erledigt</translation>
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
        <translation>Das Update am Board starten. Alles, was es sagt, steht im Verlauf.</translation>
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
        <translation>Die Belege enden, bevor das Update entschieden war. Vor dem nächsten Versuch nach dem Board sehen: Vielleicht hat es das neue Abbild genommen.</translation>
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
        <translation>Zuerst ein Bundle wählen oder das Demo-Bundle nehmen.</translation>
    </message>
    <message>
        <source>Choose a device, or type the path of a serial port.</source>
        <translation>Ein Gerät wählen oder den Pfad einer seriellen Schnittstelle eingeben.</translation>
    </message>
    <message>
        <source>The simulated board needs the local server: choose &quot;Local HTTPS&quot;.</source>
        <translation>Das simulierte Board braucht den lokalen Server: „Lokales HTTPS“ wählen.</translation>
    </message>
    <message>
        <source>This computer has no network address a board could reach. Connect it to the board&apos;s network.</source>
        <translation>Dieser Rechner hat keine Netzadresse, die ein Board erreichen könnte. Mit dem Netz des Boards verbinden.</translation>
    </message>
    <message>
        <source>The name in the URL needs 1 to 63 letters, digits, dots or hyphens: the device has no room for more.</source>
        <translation>Der Name in der URL braucht 1 bis 63 Buchstaben, Ziffern, Punkte oder Bindestriche: Für mehr hat das Gerät keinen Platz.</translation>
    </message>
    <message>
        <source>Choose a port for the local server. The stock library knows 443 and 80 only.</source>
        <translation>Einen Port für den lokalen Server wählen. Die Standardbibliothek kennt nur 443 und 80.</translation>
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
        <translation>115200 Baud. Das Programm hört nur zu: das Update am Board starten.</translation>
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
        <translation>Einen anderen Port nur verwenden, wenn eigene Firmware ihn verlangt, oder hinter einer Portweiterleitung.</translation>
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
    <name>airlift::ui::VerdictView</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1, byte %2 of the bundle</source>
        <translation>%1, Byte %2 des Bundles</translation>
    </message>
    <message>
        <source>Robust, over plain HTTP too.</source>
        <translation>Robust, auch über einfaches HTTP.</translation>
    </message>
    <message>
        <source>Fragile over plain HTTP: %1 of %2 header lengths fail.</source>
        <translation>Anfällig über einfaches HTTP: %1 von %2 Kopflängen scheitern.</translation>
    </message>
    <message>
        <source>the signature fits the vendor certificate on the device</source>
        <translation>die Signatur zum Herstellerzertifikat auf dem Gerät passt</translation>
    </message>
    <message>
        <source>the device has %1</source>
        <translation>das Gerät %1 hat</translation>
    </message>
    <message>
        <source>its catalogue lists the root of %1</source>
        <translation>sein Katalog die Wurzel von %1 enthält</translation>
    </message>
    <message>
        <source>taken: DONE</source>
        <translation>angenommen: DONE</translation>
    </message>
    <message>
        <source>nothing wrong found, not all known</source>
        <translation>nichts Falsches gefunden, nicht alles bekannt</translation>
    </message>
    <message>
        <source>waits for ever: %1</source>
        <translation>wartet endlos: %1</translation>
    </message>
    <message>
        <source>never finishes: LOOP</source>
        <translation>wird nie fertig: LOOP</translation>
    </message>
    <message>
        <source>crashes: CRASH</source>
        <translation>stürzt ab: CRASH</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>The device would wait for ever (%1)</source>
        <translation>Das Gerät würde endlos warten (%1)</translation>
    </message>
    <message>
        <source>The device would never finish (LOOP)</source>
        <translation>Das Gerät würde nie fertig (LOOP)</translation>
    </message>
    <message>
        <source>The device would crash (CRASH)</source>
        <translation>Das Gerät würde abstürzen (CRASH)</translation>
    </message>
    <message>
        <source>The device would refuse it: %1</source>
        <translation>Das Gerät würde es ablehnen: %1</translation>
    </message>
    <message>
        <source>It stops at %1, byte %2.</source>
        <translation>Es hält bei %1 an, Byte %2.</translation>
    </message>
    <message>
        <source>The application gets no answer.</source>
        <translation>Die Anwendung bekommt keine Antwort.</translation>
    </message>
    <message>
        <source>The application gets %1.</source>
        <translation>Die Anwendung bekommt %1.</translation>
    </message>
    <message>
        <source>Memory that is not its own is touched: another answer is possible.</source>
        <translation>Fremder Speicher wird berührt: Eine andere Antwort ist möglich.</translation>
    </message>
    <message>
        <source>The device takes this bundle</source>
        <translation>Das Gerät nimmt dieses Bundle an</translation>
    </message>
    <message>
        <source>%1 answers DONE, the application gets 104.</source>
        <translation>%1 antwortet DONE, die Anwendung bekommt 104.</translation>
    </message>
    <message>
        <source>Taken, if signed with keys that fit the device</source>
        <translation>Angenommen, wenn mit passenden Schlüsseln signiert</translation>
    </message>
    <message>
        <source>Taken, if the device holds what it needs</source>
        <translation>Angenommen, wenn das Gerät hat, was es braucht</translation>
    </message>
    <message>
        <source>Not judged: whether %1.</source>
        <translation>Nicht beurteilt: ob %1.</translation>
    </message>
</context>
<context>
    <name>airlift::ui::ViewerPanel</name>
    <message>
        <source>Certificates or keys</source>
        <translation>Zertifikate oder Schlüssel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is in this file?</source>
        <translation>Was ist in dieser Datei?</translation>
    </message>
    <message>
        <source>Drop any file with certificates or keys: PEM, DER, PKCS#7, PKCS#12, several in one, with text around. Nothing leaves this computer.</source>
        <translation>Eine beliebige Datei mit Zertifikaten oder Schlüsseln hier ablegen: PEM, DER, PKCS#7, PKCS#12, mehrere in einer, mit Text darum herum. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Choose a f&amp;ile…</source>
        <translation>Da&amp;tei wählen…</translation>
    </message>
    <message>
        <source>Filter what the file holds</source>
        <translation>Inhalt der Datei filtern</translation>
    </message>
    <message>
        <source>Certificates and keys in the file</source>
        <translation>Zertifikate und Schlüssel in der Datei</translation>
    </message>
    <message>
        <source>Put it into a place</source>
        <translation>An einen Platz legen</translation>
    </message>
    <message>
        <source>Save in another form</source>
        <translation>In anderer Form speichern</translation>
    </message>
    <message>
        <source>Certificates, DER, one file each (devices)</source>
        <translation>Zertifikate, DER, je eine Datei (Geräte)</translation>
    </message>
    <message>
        <source>Certificates, PEM with LF, in one file (servers)</source>
        <translation>Zertifikate, PEM mit LF, in einer Datei (Server)</translation>
    </message>
    <message>
        <source>Keys, PKCS#1 or SEC1, DER (devices)</source>
        <translation>Schlüssel, PKCS#1 oder SEC1, DER (Geräte)</translation>
    </message>
    <message>
        <source>Keys, PKCS#1 or SEC1, PEM</source>
        <translation>Schlüssel, PKCS#1 oder SEC1, PEM</translation>
    </message>
    <message>
        <source>Keys, PKCS#8, PEM (other tools)</source>
        <translation>Schlüssel, PKCS#8, PEM (andere Werkzeuge)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Save into this folder</source>
        <translation>In diesen Ordner speichern</translation>
    </message>
    <message>
        <source>The file holds nothing of that kind.</source>
        <translation>Die Datei enthält nichts dieser Art.</translation>
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
