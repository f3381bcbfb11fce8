<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>airlift::bench::Fault</name>
    <message>
        <source>Wrong root CA on the device</source>
        <translation>Falsche Wurzel-CA auf dem Gerät</translation>
    </message>
    <message>
        <source>Image changed after signing</source>
        <translation>Abbild nach dem Signieren geändert</translation>
    </message>
    <message>
        <source>Bundle without signature</source>
        <translation>Bundle ohne Signatur</translation>
    </message>
    <message>
        <source>Connection lost during the download</source>
        <translation>Verbindung beim Herunterladen verloren</translation>
    </message>
    <message>
        <source>New image never accepts itself</source>
        <translation>Neues Abbild nimmt sich nie selbst an</translation>
    </message>
</context>
<context>
    <name>airlift::bench::FaultWords</name>
    <message>
        <source>the CA file on the board is a root no server hangs from (-688)</source>
        <translation>die CA-Datei auf dem Board ist eine Wurzel, an der kein Server hängt (-688)</translation>
    </message>
    <message>
        <source>by the board&apos;s clock every certificate has run out (-461)</source>
        <translation>nach der Uhr des Boards ist jedes Zertifikat abgelaufen (-461)</translation>
    </message>
    <message>
        <source>nobody set the clock; it says 2000</source>
        <translation>niemand stellte die Uhr; sie zeigt 2000</translation>
    </message>
    <message>
        <source>host names are not resolved; the code it gets</source>
        <translation>Hostnamen werden nicht aufgelöst; der Code, den es erhält</translation>
    </message>
    <message>
        <source>connecting fails; the code it gets</source>
        <translation>das Verbinden scheitert; der Code, den es erhält</translation>
    </message>
    <message>
        <source>once, after so many bytes of an answer nothing more comes</source>
        <translation>einmal kommt nach so vielen Bytes einer Antwort nichts mehr</translation>
    </message>
    <message>
        <source>once, after so many bytes of an answer the server is gone</source>
        <translation>einmal ist der Server nach so vielen Bytes einer Antwort weg</translation>
    </message>
    <message>
        <source>once, that byte of an answer (header included) is another one</source>
        <translation>einmal ist dieses Byte einer Antwort (Kopf mitgezählt) ein anderes</translation>
    </message>
    <message>
        <source>the access point drops the board</source>
        <translation>der Zugangspunkt trennt das Board</translation>
    </message>
    <message>
        <source>the host driver gives up until the next reset (-2005)</source>
        <translation>der Host-Treiber gibt bis zum nächsten Reset auf (-2005)</translation>
    </message>
    <message>
        <source>the power goes, and comes back after so many seconds; 0: stays away</source>
        <translation>der Strom fällt aus und kommt nach so vielen Sekunden wieder; 0: bleibt weg</translation>
    </message>
    <message>
        <source>somebody presses the reset button</source>
        <translation>jemand drückt den Reset-Taster</translation>
    </message>
    <message>
        <source>no file can be created (-10322)</source>
        <translation>keine Datei lässt sich anlegen (-10322)</translation>
    </message>
    <message>
        <source>writing to the flash fails (-10336)</source>
        <translation>das Schreiben ins Flash scheitert (-10336)</translation>
    </message>
    <message>
        <source>the OTA vendor certificate is not on the board (-12291)</source>
        <translation>das OTA-Herstellerzertifikat ist nicht auf dem Board (-12291)</translation>
    </message>
    <message>
        <source>the certificate of the image&apos;s signer cannot be read (-10341)</source>
        <translation>das Signaturzertifikat des Images ist nicht lesbar (-10341)</translation>
    </message>
    <message>
        <source>the board has no certificate catalogue (-10242)</source>
        <translation>das Board hat keinen Zertifikatskatalog (-10242)</translation>
    </message>
    <message>
        <source>too many security alerts: the board has locked itself (-4112)</source>
        <translation>zu viele Sicherheitsalarme: das Board hat sich gesperrt (-4112)</translation>
    </message>
    <message>
        <source>the new image finds no gateway and is rolled back</source>
        <translation>das neue Image findet kein Gateway und wird zurückgenommen</translation>
    </message>
    <message>
        <source>the file system does not take the commit (-10282)</source>
        <translation>das Dateisystem nimmt die Übernahme nicht an (-10282)</translation>
    </message>
    <message>
        <source>the new image crashes as it starts, is rolled back, is loaded again</source>
        <translation>das neue Image stürzt beim Start ab, wird zurückgenommen und wieder geladen</translation>
    </message>
    <message>
        <source>the UART runs at so many baud</source>
        <translation>der UART läuft mit so viel Baud</translation>
    </message>
    <message>
        <source>another task prints all the time, into the lines of others</source>
        <translation>eine andere Task schreibt ständig in die Zeilen der übrigen</translation>
    </message>
    <message>
        <source>so many of a thousand bytes on the UART are damaged</source>
        <translation>so viele von tausend Bytes auf dem UART sind beschädigt</translation>
    </message>
    <message>
        <source>so many of a thousand bytes on the UART are lost</source>
        <translation>so viele von tausend Bytes auf dem UART gehen verloren</translation>
    </message>
    <message>
        <source>what the firmware sends does not get out; the code it gets</source>
        <translation>was die Firmware sendet, kommt nicht hinaus; der Code, den sie erhält</translation>
    </message>
    <message>
        <source>so many of a thousand reads from the network end early</source>
        <translation>so viele von tausend Lesevorgängen aus dem Netz enden früh</translation>
    </message>
    <message>
        <source>the new image does not find the access point; the watchdog takes it back</source>
        <translation>das neue Image findet den Zugangspunkt nicht; der Watchdog nimmt es zurück</translation>
    </message>
    <message>
        <source>the new image stops as it starts; the watchdog takes it back</source>
        <translation>das neue Image bleibt beim Start stehen; der Watchdog nimmt es zurück</translation>
    </message>
    <message>
        <source>There is no fault &quot;%1&quot;; there are %2.</source>
        <translation>Den Fehler „%1“ gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 takes no number.</source>
        <translation>%1 nimmt keine Zahl.</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>%1 nimmt eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>%1 holds from the start; it takes no moment.</source>
        <translation>%1 gilt von Anfang an; einen Zeitpunkt nimmt es nicht.</translation>
    </message>
    <message>
        <source>%1 takes a moment such as @op57, @12.5s or @300ms, not &quot;%2&quot;.</source>
        <translation>%1 nimmt einen Zeitpunkt wie @op57, @12.5s oder @300ms, nicht „%2“.</translation>
    </message>
    <message>
        <source>A plan has at most %1 faults.</source>
        <translation>Ein Plan hat höchstens %1 Fehler.</translation>
    </message>
    <message>
        <source>random: takes a number as seed, not &quot;%1&quot;.</source>
        <translation>random: nimmt eine Zahl als Startwert, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>airlift::bench::Personality</name>
    <message>
        <source>cloud_ota (SDK 4.10)</source>
        <translation>cloud_ota (SDK 4.10)</translation>
    </message>
    <message>
        <source>local_ota (SDK 4.10)</source>
        <translation>local_ota (SDK 4.10)</translation>
    </message>
    <message>
        <source>OTA_IF (SDK 6 and 7)</source>
        <translation>OTA_IF (SDK 6 und 7)</translation>
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
        <source>Boot loader in ROM</source>
        <translation>Bootloader im ROM</translation>
    </message>
    <message>
        <source>provisioning (SDK 4.10)</source>
        <translation>provisioning (SDK 4.10)</translation>
    </message>
</context>
<context>
    <name>airlift::bench::UnitFault</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the network has another key</source>
        <translation>das Netz hat einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>it cannot hear the network</source>
        <translation>es hört das Netz nicht</translation>
    </message>
    <message>
        <source>the network gives it no address</source>
        <translation>das Netz gibt ihm keine Adresse</translation>
    </message>
    <message>
        <source>the network keeps its stations apart</source>
        <translation>das Netz trennt seine Stationen</translation>
    </message>
    <message>
        <source>nothing; its server wants HTTPS</source>
        <translation>nichts; sein Server will HTTPS</translation>
    </message>
    <message>
        <source>nothing; it is a CC3200, of the first generation</source>
        <translation>nichts; es ist ein CC3200 der ersten Generation</translation>
    </message>
</context>
<context>
    <name>airlift::explain::AtWords</name>
    <message>
        <source>The number of parameters is wrong: commas of empty ones have to stay.</source>
        <translation>Die Zahl der Parameter stimmt nicht: Kommas leerer Parameter müssen bleiben.</translation>
    </message>
    <message>
        <source>A parameter is missing.</source>
        <translation>Ein Parameter fehlt.</translation>
    </message>
    <message>
        <source>The device has no memory for the parameters.</source>
        <translation>Das Gerät hat keinen Speicher für die Parameter.</translation>
    </message>
    <message>
        <source>A comma or a quote is missing.</source>
        <translation>Ein Komma oder Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>A parameter has a value the firmware does not know.</source>
        <translation>Ein Parameter hat einen Wert, den die Firmware nicht kennt.</translation>
    </message>
    <message>
        <source>A parameter is too long, or a length does not fit its data.</source>
        <translation>Ein Parameter ist zu lang, oder eine Länge passt nicht zu ihren Daten.</translation>
    </message>
    <message>
        <source>The firmware cannot read the parameters.</source>
        <translation>Die Firmware kann die Parameter nicht lesen.</translation>
    </message>
    <message>
        <source>The network processor says %1, which is in no table.</source>
        <translation>Der Netzwerkprozessor sagt %1; das steht in keiner Tabelle.</translation>
    </message>
    <message>
        <source>No memory, or five commands are under way already.</source>
        <translation>Kein Speicher, oder fünf Befehle laufen schon.</translation>
    </message>
    <message>
        <source>This firmware does not know the command.</source>
        <translation>Diese Firmware kennt den Befehl nicht.</translation>
    </message>
    <message>
        <source>More data came than was announced.</source>
        <translation>Es kamen mehr Daten als angekündigt.</translation>
    </message>
    <message>
        <source>The device refuses in words nobody knows.</source>
        <translation>Das Gerät lehnt mit unbekannten Worten ab.</translation>
    </message>
    <message>
        <source>ask whether it answers</source>
        <translation>fragen, ob es antwortet</translation>
    </message>
    <message>
        <source>create the file</source>
        <translation>die Datei anlegen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>close the file</source>
        <translation>die Datei schließen</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>sie wieder öffnen</translation>
    </message>
    <message>
        <source>read it back</source>
        <translation>sie zurücklesen</translation>
    </message>
    <message>
        <source>close it again</source>
        <translation>sie wieder schließen</translation>
    </message>
    <message>
        <source>The file is on the device: what was read back is what was written</source>
        <translation>Die Datei ist auf dem Gerät: Das Zurückgelesene ist das Geschriebene</translation>
    </message>
    <message>
        <source>Not known: whether the application uses this name, and whether the server&apos;s chain ends at this root.</source>
        <translation>Nicht bekannt: ob die Anwendung diesen Namen benutzt und ob die Kette des Servers an dieser Wurzel endet.</translation>
    </message>
    <message>
        <source>The device has another file: byte %1 is not the one that was written</source>
        <translation>Das Gerät hat eine andere Datei: Byte %1 ist nicht das geschriebene</translation>
    </message>
    <message>
        <source>%1 bytes were read back, and the last ones twice.</source>
        <translation>%1 Bytes wurden zurückgelesen, die letzten zweimal.</translation>
    </message>
    <message>
        <source>Do it again; if it stays so, the flash or the cable is bad.</source>
        <translation>Wiederholen; bleibt es so, ist das Flash oder das Kabel schlecht.</translation>
    </message>
    <message>
        <source>The device refuses to %1</source>
        <translation>Das Gerät lehnt ab: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the reason, and do it again.</source>
        <translation>Nichts wurde geändert. Den Grund ansehen und wiederholen.</translation>
    </message>
    <message>
        <source>The incomplete file was deleted again. Look at the reason, and do it again.</source>
        <translation>Die unvollständige Datei wurde wieder gelöscht. Den Grund ansehen und wiederholen.</translation>
    </message>
    <message>
        <source>What the file holds now is not known. Look at the reason, and do it again.</source>
        <translation>Was die Datei jetzt enthält, ist nicht bekannt. Den Grund ansehen und wiederholen.</translation>
    </message>
    <message>
        <source>No AT firmware answers</source>
        <translation>Keine AT-Firmware antwortet</translation>
    </message>
    <message>
        <source>Check port, speed and that the at_commands example runs there.</source>
        <translation>Anschluss und Geschwindigkeit prüfen, und ob dort das Beispiel at_commands läuft.</translation>
    </message>
    <message>
        <source>The device does not answer readably when it is to %1</source>
        <translation>Das Gerät antwortet nicht lesbar auf: %1</translation>
    </message>
    <message>
        <source>What the file holds now is not known.</source>
        <translation>Was die Datei jetzt enthält, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the cable, reset the board, and do it again.</source>
        <translation>Kabel prüfen, Board zurücksetzen und wiederholen.</translation>
    </message>
</context>
<context>
    <name>airlift::explain::CodeWords</name>
    <message>
        <source>Demo application: events</source>
        <translation>Demo-Anwendung: Ereignisse</translation>
    </message>
    <message>
        <source>Demo application: states</source>
        <translation>Demo-Anwendung: Zustände</translation>
    </message>
    <message>
        <source>Archive parser: states</source>
        <translation>Archiv-Parser: Zustände</translation>
    </message>
    <message>
        <source>Bundle: states</source>
        <translation>Bundle: Zustände</translation>
    </message>
    <message>
        <source>Device: fatal events</source>
        <translation>Gerät: fatale Ereignisse</translation>
    </message>
    <message>
        <source>HTTP client of SDK 6 and 7</source>
        <translation>HTTP-Client der SDKs 6 und 7</translation>
    </message>
    <message>
        <source>HTTP status of a server</source>
        <translation>HTTP-Status eines Servers</translation>
    </message>
    <message>
        <source>OTA library: states</source>
        <translation>OTA-Bibliothek: Zustände</translation>
    </message>
    <message>
        <source>Local update: events</source>
        <translation>Lokales Update: Ereignisse</translation>
    </message>
    <message>
        <source>Local update: states</source>
        <translation>Lokales Update: Zustände</translation>
    </message>
    <message>
        <source>Network applications: events</source>
        <translation>Netzwerkanwendungen: Ereignisse</translation>
    </message>
    <message>
        <source>OTA library: archive</source>
        <translation>OTA-Bibliothek: Archiv</translation>
    </message>
    <message>
        <source>OTA library: archive, inside</source>
        <translation>OTA-Bibliothek: Archiv, intern</translation>
    </message>
    <message>
        <source>OTA library: cloud directory</source>
        <translation>OTA-Bibliothek: Cloud-Verzeichnis</translation>
    </message>
    <message>
        <source>OTA library: HTTP</source>
        <translation>OTA-Bibliothek: HTTP</translation>
    </message>
    <message>
        <source>OTA interface of SDK 6 and 7</source>
        <translation>OTA-Schnittstelle der SDKs 6 und 7</translation>
    </message>
    <message>
        <source>OTA interface: status</source>
        <translation>OTA-Schnittstelle: Status</translation>
    </message>
    <message>
        <source>OTA library: list of files (JSON)</source>
        <translation>OTA-Bibliothek: Dateiliste (JSON)</translation>
    </message>
    <message>
        <source>OTA library: options</source>
        <translation>OTA-Bibliothek: Optionen</translation>
    </message>
    <message>
        <source>OTA library: results</source>
        <translation>OTA-Bibliothek: Ergebnisse</translation>
    </message>
    <message>
        <source>Provisioning: status</source>
        <translation>Provisioning: Status</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>Dateisystem</translation>
    </message>
    <message>
        <source>Driver: general</source>
        <translation>Treiber: allgemein</translation>
    </message>
    <message>
        <source>Host driver</source>
        <translation>Host-Treiber</translation>
    </message>
    <message>
        <source>Start of the network processor</source>
        <translation>Start des Netzwerkprozessors</translation>
    </message>
    <message>
        <source>Names, ping and services</source>
        <translation>Namen, Ping und Dienste</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Crypto</source>
        <translation>Krypto</translation>
    </message>
    <message>
        <source>Receive filters</source>
        <translation>Empfangsfilter</translation>
    </message>
    <message>
        <source>Secure sockets</source>
        <translation>Sichere Sockets</translation>
    </message>
    <message>
        <source>Security of the device</source>
        <translation>Sicherheit des Geräts</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>TLS: handshake and records</source>
        <translation>TLS: Handshake und Records</translation>
    </message>
    <message>
        <source>TLS: alerts</source>
        <translation>TLS: Alarme</translation>
    </message>
    <message>
        <source>TLS: certificates</source>
        <translation>TLS: Zertifikate</translation>
    </message>
    <message>
        <source>Crypto utilities</source>
        <translation>Krypto-Werkzeuge</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Socket: events from the network processor</source>
        <translation>Socket: Ereignisse vom Netzwerkprozessor</translation>
    </message>
    <message>
        <source>Socket: events</source>
        <translation>Socket: Ereignisse</translation>
    </message>
    <message>
        <source>Wi-Fi: reasons of a disconnect</source>
        <translation>WLAN: Gründe einer Trennung</translation>
    </message>
    <message>
        <source>Wi-Fi: events</source>
        <translation>WLAN: Ereignisse</translation>
    </message>
    <message>
        <source>its sign was left out</source>
        <translation>ihr Vorzeichen wurde weggelassen</translation>
    </message>
    <message>
        <source>a negative number of 16 bits, printed without its sign</source>
        <translation>eine negative Zahl von 16 Bit, ohne Vorzeichen ausgegeben</translation>
    </message>
    <message>
        <source>a negative number of 32 bits, printed without its sign</source>
        <translation>eine negative Zahl von 32 Bit, ohne Vorzeichen ausgegeben</translation>
    </message>
    <message>
        <source>printed in its internal form: divided by 65536</source>
        <translation>in interner Form ausgegeben: durch 65536 geteilt</translation>
    </message>
    <message>
        <source>a number of a CC31xx or CC3200, here in the terms of the CC3220</source>
        <translation>eine Nummer eines CC31xx oder CC3200, hier in den Begriffen des CC3220</translation>
    </message>
</context>
<context>
    <name>airlift::explain::DiagnosisWords</name>
    <message>
        <source>It is the file server that was asked.</source>
        <translation>Gefragt wurde der Dateiserver.</translation>
    </message>
    <message>
        <source>It is the directory (API) server that was asked, not the file server.</source>
        <translation>Gefragt wurde der Verzeichnisserver (API), nicht der Dateiserver.</translation>
    </message>
    <message>
        <source>This is no name (DNS) problem. Probably: %1.</source>
        <translation>Das ist kein Namensproblem (DNS). Vermutlich: %1.</translation>
    </message>
    <message>
        <source>The security alert that follows is a consequence; the bundle is not to blame.</source>
        <translation>Der Sicherheitsalarm danach ist eine Folge; das Bundle ist nicht schuld.</translation>
    </message>
    <message>
        <source>Updated: the device accepted the new image.</source>
        <translation>Aktualisiert: Das Gerät hat das neue Abbild angenommen.</translation>
    </message>
    <message>
        <source>Downloaded and stored, but the device did not accept the new image.</source>
        <translation>Heruntergeladen und abgelegt, aber das Gerät hat das neue Abbild nicht angenommen.</translation>
    </message>
    <message>
        <source>Downloaded and stored; whether the device accepted the new image is not in this text.</source>
        <translation>Heruntergeladen und abgelegt; ob das Gerät das neue Abbild annahm, steht nicht in diesem Text.</translation>
    </message>
    <message>
        <source>The update failed, and the device keeps trying the same.</source>
        <translation>Das Update ist gescheitert, und das Gerät versucht immer wieder dasselbe.</translation>
    </message>
    <message>
        <source>The update failed.</source>
        <translation>Das Update ist gescheitert.</translation>
    </message>
    <message>
        <source>The new image ran but was never accepted; the device went back to the old one.</source>
        <translation>Das neue Abbild lief, wurde aber nie angenommen; das Gerät kehrte zum alten zurück.</translation>
    </message>
    <message>
        <source>This text shows no update.</source>
        <translation>Dieser Text zeigt kein Update.</translation>
    </message>
    <message>
        <source>Not known: the text does not show how it ended.</source>
        <translation>Nicht bekannt: Der Text zeigt nicht, wie es ausging.</translation>
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
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>the server was verified</source>
        <translation>der Server wurde geprüft</translation>
    </message>
    <message>
        <source>nobody checked the server</source>
        <translation>niemand hat den Server geprüft</translation>
    </message>
    <message>
        <source>Lines that the device printed</source>
        <translation>Zeilen, die das Gerät ausgegeben hat</translation>
    </message>
    <message>
        <source>The library&apos;s traces</source>
        <translation>Die Ausgaben der Bibliothek</translation>
    </message>
    <message>
        <source>Switch on SL_ENABLE_OTA_DEBUG_TRACES in otauser.h, rebuild library AND application, and record again.</source>
        <translation>SL_ENABLE_OTA_DEBUG_TRACES in otauser.h einschalten, Bibliothek UND Anwendung neu bauen und neu aufzeichnen.</translation>
    </message>
    <message>
        <source>The end: the text stops before anything went wrong</source>
        <translation>Das Ende: Der Text hört auf, bevor etwas schiefging</translation>
    </message>
    <message>
        <source>Go on recording until the device repeats itself or stays silent for a minute.</source>
        <translation>Weiter aufzeichnen, bis das Gerät sich wiederholt oder eine Minute lang schweigt.</translation>
    </message>
    <message>
        <source>The line above the number: it stands for many causes</source>
        <translation>Die Zeile über der Nummer: Diese steht für viele Ursachen</translation>
    </message>
    <message>
        <source>Send the log from the start of the update; the line with &quot;status=&quot; directly before the first failure tells. If there is none, the traces are off.</source>
        <translation>Das Log vom Beginn des Updates an einsenden; Auskunft gibt die Zeile mit „status=“ direkt vor dem ersten Fehler. Gibt es keine, sind die Ausgaben abgeschaltet.</translation>
    </message>
    <message>
        <source>The line before the security alert: -20199 has seven causes</source>
        <translation>Die Zeile vor dem Sicherheitsalarm: -20199 hat sieben Ursachen</translation>
    </message>
    <message>
        <source>Send the twenty lines before it, recorded with traces on.</source>
        <translation>Die zwanzig Zeilen davor einsenden, mit eingeschalteten Ausgaben aufgezeichnet.</translation>
    </message>
    <message>
        <source>The name of the root CA that the device wants</source>
        <translation>Der Name der Wurzel-CA, die das Gerät verlangt</translation>
    </message>
    <message>
        <source>The device knows it: print the text of socket event 2 (type 5) in the socket event handler, or look where the server&apos;s chain ends.</source>
        <translation>Das Gerät kennt ihn: im Socket-Event-Handler den Text von Socket-Ereignis 2 (Typ 5) ausgeben oder nachsehen, worin die Kette des Servers endet.</translation>
    </message>
    <message>
        <source>What happened after the restart</source>
        <translation>Was nach dem Neustart geschah</translation>
    </message>
    <message>
        <source>Go on recording until the first good ping, or ask the device for its version.</source>
        <translation>Bis zum ersten guten Ping weiter aufzeichnen oder das Gerät nach seiner Version fragen.</translation>
    </message>
    <message>
        <source>The beginning: the text starts in the middle</source>
        <translation>Der Anfang: Der Text beginnt mittendrin</translation>
    </message>
    <message>
        <source>Record from power-on, so that versions and the first error are in it.</source>
        <translation>Vom Einschalten an aufzeichnen, damit Versionen und erster Fehler dabei sind.</translation>
    </message>
    <message>
        <source>The driver&apos;s own number behind the application&apos;s</source>
        <translation>Die eigene Nummer des Treibers hinter der der Anwendung</translation>
    </message>
    <message>
        <source>Print what the socket call returned, for example the status of sl_Connect.</source>
        <translation>Ausgeben, was der Socket-Aufruf lieferte, zum Beispiel den Status von sl_Connect.</translation>
    </message>
    <message>
        <source>Which service pack runs</source>
        <translation>Welches Service-Pack läuft</translation>
    </message>
    <message>
        <source>Send the version lines of the start, or ask the device; then program the service pack that belongs to the SDK.</source>
        <translation>Die Versionszeilen vom Start einsenden oder das Gerät fragen; dann das Service-Pack programmieren, das zum SDK gehört.</translation>
    </message>
    <message>
        <source>Which chip it is: the number means another thing on another generation</source>
        <translation>Welcher Chip es ist: Auf einer anderen Generation bedeutet die Nummer etwas anderes</translation>
    </message>
    <message>
        <source>Which of the numbers came first</source>
        <translation>Welche der Nummern zuerst kam</translation>
    </message>
    <message>
        <source>Send the device&apos;s lines in their order.</source>
        <translation>Die Zeilen des Geräts in ihrer Reihenfolge einsenden.</translation>
    </message>
    <message>
        <source>What follows the signature file, and which chip variant it is</source>
        <translation>Was auf die Signaturdatei folgt und welche Chip-Variante es ist</translation>
    </message>
    <message>
        <source>Record at least 30 seconds more, and name the chip (R, S or SF): not every variant checks ota.sign.</source>
        <translation>Mindestens 30 Sekunden länger aufzeichnen und den Chip nennen (R, S oder SF): Nicht jede Variante prüft ota.sign.</translation>
    </message>
    <message>
        <source>Record the UART (115200 8N1) from power-on (%1), and diagnose that file.</source>
        <translation>Den UART (115200 8N1) vom Einschalten an aufzeichnen (%1) und diese Datei diagnostizieren.</translation>
    </message>
    <message>
        <source>Name it%1, for example CC3200 or CC3220SF.</source>
        <translation>Ihn nennen%1, etwa CC3200 oder CC3220SF.</translation>
    </message>
</context>
<context>
    <name>airlift::explain::DialectWords</name>
    <message>
        <source>local_ota or out_of_box</source>
        <translation>local_ota oder out_of_box</translation>
    </message>
    <message>
        <source>OTA_IF (SDK 6 and 7)</source>
        <translation>OTA_IF (SDK 6 und 7)</translation>
    </message>
    <message>
        <source>provisioning demo</source>
        <translation>provisioning-Demo</translation>
    </message>
    <message>
        <source>AT commands</source>
        <translation>AT-Befehle</translation>
    </message>
    <message>
        <source>recognised by its lines</source>
        <translation>an seinen Zeilen erkannt</translation>
    </message>
</context>
<context>
    <name>airlift::explain::Explain</name>
    <message>
        <source>%1 %2 started</source>
        <translation>%1 %2 gestartet</translation>
    </message>
    <message>
        <source>Joined the network %1</source>
        <translation>Im Netz %1 angemeldet</translation>
    </message>
    <message>
        <source>Got the address %1</source>
        <translation>Adresse %1 erhalten</translation>
    </message>
    <message>
        <source>Lost the network: %1</source>
        <translation>Netz verloren: %1</translation>
    </message>
    <message>
        <source>Starts an update</source>
        <translation>Beginnt ein Update</translation>
    </message>
    <message>
        <source>Connects to the directory server %1</source>
        <translation>Verbindet sich mit dem Verzeichnisserver %1</translation>
    </message>
    <message>
        <source>Found %1, %2 bytes</source>
        <translation>%1 gefunden, %2 Bytes</translation>
    </message>
    <message>
        <source>Found no update</source>
        <translation>Kein Update gefunden</translation>
    </message>
    <message>
        <source>Connects to the file server: %1</source>
        <translation>Verbindet sich mit dem Dateiserver: %1</translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation>Fordert %1 an</translation>
    </message>
    <message>
        <source>The server&apos;s address is %1</source>
        <translation>Die Adresse des Servers ist %1</translation>
    </message>
    <message>
        <source>Connected, with a warning it ignores (%1)</source>
        <translation>Verbunden, mit einer übergangenen Warnung (%1)</translation>
    </message>
    <message>
        <source>Could not connect: %1 (%2)</source>
        <translation>Keine Verbindung: %1 (%2)</translation>
    </message>
    <message>
        <source>Socket event %1; restarts because of it</source>
        <translation>Socket-Ereignis %1; startet deshalb neu</translation>
    </message>
    <message>
        <source>Socket event %1</source>
        <translation>Socket-Ereignis %1</translation>
    </message>
    <message>
        <source>Has the wrong root CA</source>
        <translation>Hat die falsche Wurzel-CA</translation>
    </message>
    <message>
        <source>Needs the root CA %1</source>
        <translation>Braucht die Wurzel-CA %1</translation>
    </message>
    <message>
        <source>Got HTTP status %1</source>
        <translation>HTTP-Status %1 erhalten</translation>
    </message>
    <message>
        <source>Transfer failed: %1 (%2)</source>
        <translation>Übertragung gescheitert: %1 (%2)</translation>
    </message>
    <message>
        <source>Begins to read the bundle</source>
        <translation>Beginnt, das Bundle zu lesen</translation>
    </message>
    <message>
        <source>Reads %1, %2 bytes</source>
        <translation>Liest %1, %2 Bytes</translation>
    </message>
    <message>
        <source>Has room for only %1 files</source>
        <translation>Hat nur für %1 Dateien Platz</translation>
    </message>
    <message>
        <source>Does not accept the bundle&apos;s signature (%1)</source>
        <translation>Nimmt die Signatur des Bundles nicht an (%1)</translation>
    </message>
    <message>
        <source>Does not accept the bundle&apos;s signature</source>
        <translation>Nimmt die Signatur des Bundles nicht an</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>Schreibt %1</translation>
    </message>
    <message>
        <source>Hash verified: good</source>
        <translation>Hash geprüft: gut</translation>
    </message>
    <message>
        <source>Hash verified: bad</source>
        <translation>Hash geprüft: falsch</translation>
    </message>
    <message>
        <source>File complete, %1 bytes</source>
        <translation>Datei vollständig, %1 Bytes</translation>
    </message>
    <message>
        <source>End of the bundle</source>
        <translation>Ende des Bundles</translation>
    </message>
    <message>
        <source>Refuses the bundle (%1)</source>
        <translation>Lehnt das Bundle ab (%1)</translation>
    </message>
    <message>
        <source>Refuses the bundle</source>
        <translation>Lehnt das Bundle ab</translation>
    </message>
    <message>
        <source>Step failed: %1 (%2)</source>
        <translation>Schritt gescheitert: %1 (%2)</translation>
    </message>
    <message>
        <source>Security alert (%1)</source>
        <translation>Sicherheitsalarm (%1)</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 failed</source>
        <translation>Versuch %1 von %2 gescheitert</translation>
    </message>
    <message>
        <source>Will try again (%1)</source>
        <translation>Versucht es noch einmal (%1)</translation>
    </message>
    <message>
        <source>Gives up (%1)</source>
        <translation>Gibt auf (%1)</translation>
    </message>
    <message>
        <source>Download done (%1)</source>
        <translation>Herunterladen fertig (%1)</translation>
    </message>
    <message>
        <source>Restarts into the new image</source>
        <translation>Startet mit dem neuen Abbild</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>Accepted the new image: committed</source>
        <translation>Neues Abbild angenommen: übernommen</translation>
    </message>
    <message>
        <source>Could not accept the new image (%1)</source>
        <translation>Konnte das neue Abbild nicht annehmen (%1)</translation>
    </message>
    <message>
        <source>Fatal error: %1</source>
        <translation>Fataler Fehler: %1</translation>
    </message>
    <message>
        <source>Stopped; only a reset helps</source>
        <translation>Angehalten; nur ein Reset hilft</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <translation>%1 verbunden</translation>
    </message>
    <message>
        <source>Secure connection: %1, %2</source>
        <translation>Sichere Verbindung: %1, %2</translation>
    </message>
    <message>
        <source>Handshake failed: %1</source>
        <translation>Handshake gescheitert: %1</translation>
    </message>
    <message>
        <source>Handshake failed, the client sent %1</source>
        <translation>Handshake gescheitert, der Client sandte %1</translation>
    </message>
    <message>
        <source>Handshake failed, sent %1</source>
        <translation>Handshake gescheitert, gesendet wurde %1</translation>
    </message>
    <message>
        <source>%1 %2: answered with %3</source>
        <translation>%1 %2: mit %3 beantwortet</translation>
    </message>
    <message>
        <source>Connection ended after %1 bytes: %2</source>
        <translation>Verbindung nach %1 Bytes beendet: %2</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>%1 gestartet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Pressed the device&apos;s button</source>
        <translation>Taste am Gerät gedrückt</translation>
    </message>
    <message>
        <source>Reset the device</source>
        <translation>Gerät zurückgesetzt</translation>
    </message>
    <message>
        <source>Attached to %1</source>
        <translation>An %1 angeschlossen</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Hört %1 zu</translation>
    </message>
    <message>
        <source>Serving %1</source>
        <translation>Bietet %1 an</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server angehalten</translation>
    </message>
    <message numerus="yes">
        <source>Nothing from the device for %n second(s)</source>
        <translation>
            <numerusform>Seit %n Sekunde nichts vom Gerät</numerusform>
            <numerusform>Seit %n Sekunden nichts vom Gerät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Die Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>Check that the disk has free space and is still connected.</source>
        <translation>Prüfen, ob der Datenträger Platz hat und noch verbunden ist.</translation>
    </message>
    <message>
        <source>Check that the path is right and the drive is still connected.</source>
        <translation>Prüfen, ob der Pfad stimmt und das Laufwerk noch verbunden ist.</translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 ist zu groß</translation>
    </message>
    <message>
        <source>It has %1; at most %2 are expected here.</source>
        <translation>Es hat %1; höchstens %2 werden hier erwartet.</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>Prüfen, ob das die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Cannot write %1</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>What stood there before is untouched. %1</source>
        <translation>Was vorher dort stand, ist unverändert. %1</translation>
    </message>
    <message>
        <source>%1 is not a certificate</source>
        <translation>%1 ist kein Zertifikat</translation>
    </message>
    <message>
        <source>Reading it as PEM or DER made no sense from byte %1 on.</source>
        <translation>Als PEM oder DER gelesen ergab es ab Byte %1 keinen Sinn.</translation>
    </message>
    <message>
        <source>Choose an X.509 certificate, or export it again as PEM or DER.</source>
        <translation>Ein X.509-Zertifikat wählen oder es neu als PEM oder DER exportieren.</translation>
    </message>
    <message>
        <source>%1 is not a private key</source>
        <translation>%1 ist kein privater Schlüssel</translation>
    </message>
    <message>
        <source>It is none of PKCS#1, PKCS#8 or SEC1.</source>
        <translation>Es ist weder PKCS#1 noch PKCS#8 noch SEC1.</translation>
    </message>
    <message>
        <source>Choose the private key itself, not its certificate, as PEM or DER.</source>
        <translation>Den privaten Schlüssel selbst wählen, nicht sein Zertifikat, als PEM oder DER.</translation>
    </message>
    <message>
        <source>The pass phrase does not open %1</source>
        <translation>Die Passphrase öffnet %1 nicht</translation>
    </message>
    <message>
        <source>%1 is encrypted</source>
        <translation>%1 ist verschlüsselt</translation>
    </message>
    <message>
        <source>Give the pass phrase of this key.</source>
        <translation>Die Passphrase dieses Schlüssels angeben.</translation>
    </message>
    <message>
        <source>%1 is the wrong kind of key</source>
        <translation>%1 ist ein Schlüssel der falschen Art</translation>
    </message>
    <message>
        <source>It is %1; this place needs %2.</source>
        <translation>Es ist %1; hier wird %2 gebraucht.</translation>
    </message>
    <message>
        <source>Choose a key of the kind %1.</source>
        <translation>Einen Schlüssel der Art %1 wählen.</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2</source>
        <translation>Der Schlüssel %1 gehört nicht zum Zertifikat %2</translation>
    </message>
    <message>
        <source>Choose the key and the certificate that were made together.</source>
        <translation>Schlüssel und Zertifikat wählen, die zusammen entstanden sind.</translation>
    </message>
    <message>
        <source>The crypto library refused: %1</source>
        <translation>Die Krypto-Bibliothek lehnte ab: %1</translation>
    </message>
    <message>
        <source>Check the key and the certificate; if they are right, report this with the technical detail.</source>
        <translation>Schlüssel und Zertifikat prüfen; stimmen sie, dies mit der technischen Angabe melden.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>What a device does with an empty file is not known.</source>
        <translation>Was ein Gerät mit einer leeren Datei macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Leave it out, or put at least one byte into it.</source>
        <translation>Die Datei weglassen oder mindestens ein Byte hineinschreiben.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Sie hat keinen Namen.</translation>
    </message>
    <message>
        <source>Only plain ASCII characters are safe on the device.</source>
        <translation>Auf dem Gerät sind nur einfache ASCII-Zeichen unbedenklich.</translation>
    </message>
    <message>
        <source>Its path in the bundle has %1; at most %2 fit.</source>
        <translation>Ihr Pfad im Bundle hat %1; höchstens %2 passen hinein.</translation>
    </message>
    <message>
        <source>It contains a character the device&apos;s parser cannot take.</source>
        <translation>Der Name enthält ein Zeichen, mit dem der Parser des Geräts nicht zurechtkommt.</translation>
    </message>
    <message>
        <source>ota.cmd and ota.sign are names of the bundle itself.</source>
        <translation>ota.cmd und ota.sign sind Namen des Bundles selbst.</translation>
    </message>
    <message>
        <source>It contains &quot;.&quot; or &quot;..&quot; as a folder.</source>
        <translation>Der Name enthält „.“ oder „..“ als Ordner.</translation>
    </message>
    <message>
        <source>The device cannot take the file name &quot;%1&quot;</source>
        <translation>Das Gerät kommt mit dem Dateinamen „%1“ nicht zurecht</translation>
    </message>
    <message>
        <source>Give the file another name on the device.</source>
        <translation>Der Datei auf dem Gerät einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; occurs twice in the bundle</source>
        <translation>Der Name „%1“ kommt im Bundle zweimal vor</translation>
    </message>
    <message>
        <source>A device raises a security alert at the second one.</source>
        <translation>Beim zweiten schlägt ein Gerät Sicherheitsalarm.</translation>
    </message>
    <message>
        <source>Remove or rename one of the two.</source>
        <translation>Eine der beiden Dateien entfernen oder umbenennen.</translation>
    </message>
    <message>
        <source>The certificate name &quot;%1&quot; is too long for the device</source>
        <translation>Der Zertifikatsname „%1“ ist zu lang für das Gerät</translation>
    </message>
    <message>
        <source>The receiver&apos;s field takes %1.</source>
        <translation>Das Feld des Empfängers fasst %1.</translation>
    </message>
    <message>
        <source>Store the certificate under a shorter name and use that.</source>
        <translation>Das Zertifikat unter einem kürzeren Namen ablegen und diesen verwenden.</translation>
    </message>
    <message>
        <source>It is linked for RAM; this device runs it from flash.</source>
        <translation>Es ist für das RAM gelinkt; dieses Gerät führt es aus dem Flash aus.</translation>
    </message>
    <message>
        <source>It is linked for flash; this device runs it from RAM.</source>
        <translation>Es ist für das Flash gelinkt; dieses Gerät führt es aus dem RAM aus.</translation>
    </message>
    <message>
        <source>It does not begin with a vector table.</source>
        <translation>Es beginnt nicht mit einer Vektortabelle.</translation>
    </message>
    <message>
        <source>It begins with a hash that is not its own.</source>
        <translation>Es beginnt mit einem Hash, der nicht sein eigener ist.</translation>
    </message>
    <message>
        <source>It is too short to be an image.</source>
        <translation>Es ist zu kurz für ein Abbild.</translation>
    </message>
    <message>
        <source>%1 is not an image this device could start</source>
        <translation>%1 ist kein Abbild, das dieses Gerät starten könnte</translation>
    </message>
    <message>
        <source>Choose the raw .bin of a build for this device.</source>
        <translation>Die rohe .bin-Datei eines Builds für dieses Gerät wählen.</translation>
    </message>
    <message>
        <source>The signature of %1 begins with a zero byte</source>
        <translation>Die Signatur von %1 beginnt mit einem Null-Byte</translation>
    </message>
    <message>
        <source>The library of SDK 4.10 takes that for &quot;no signature&quot;. It happens once in 256 images.</source>
        <translation>Die Bibliothek von SDK 4.10 hält das für „keine Signatur“. Das kommt bei einem von 256 Abbildern vor.</translation>
    </message>
    <message>
        <source>Change the image a little, for example its version text, and create the bundle again.</source>
        <translation>Das Abbild ein wenig ändern, zum Beispiel seinen Versionstext, und das Bundle neu erstellen.</translation>
    </message>
    <message>
        <source>%1 is a private key and does not belong into a bundle</source>
        <translation>%1 ist ein privater Schlüssel und gehört nicht in ein Bundle</translation>
    </message>
    <message>
        <source>Everybody who can download the bundle could read it.</source>
        <translation>Jeder, der das Bundle herunterladen kann, könnte ihn lesen.</translation>
    </message>
    <message>
        <source>Take it out, or say expressly that it is meant to be there.</source>
        <translation>Herausnehmen oder ausdrücklich angeben, dass er hineingehört.</translation>
    </message>
    <message>
        <source>The key that signs the bundle&apos;s list is missing</source>
        <translation>Der Schlüssel, der die Liste des Bundles signiert, fehlt</translation>
    </message>
    <message>
        <source>The key that signs %1 is missing</source>
        <translation>Der Schlüssel, der %1 signiert, fehlt</translation>
    </message>
    <message>
        <source>%1 is signed with &quot;%2&quot;, which is not in the bundle</source>
        <translation>%1 ist mit „%2“ signiert, das nicht im Bundle ist</translation>
    </message>
    <message>
        <source>The device needs that certificate to check the signature.</source>
        <translation>Das Gerät braucht dieses Zertifikat, um die Signatur zu prüfen.</translation>
    </message>
    <message>
        <source>Add the certificate to the bundle, or say that it is on the device already.</source>
        <translation>Das Zertifikat ins Bundle aufnehmen oder angeben, dass es schon auf dem Gerät ist.</translation>
    </message>
    <message>
        <source>%1 is not a recipe Airlift can read</source>
        <translation>%1 ist kein Rezept, das Airlift lesen kann</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>Bei %1: %2</translation>
    </message>
    <message>
        <source>Correct that place in the file.</source>
        <translation>Diese Stelle in der Datei berichtigen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a version</source>
        <translation>„%1“ ist keine Version</translation>
    </message>
    <message>
        <source>Devices compare fourteen digits.</source>
        <translation>Geräte vergleichen vierzehn Ziffern.</translation>
    </message>
    <message>
        <source>Write the version as YYYYMMDDhhmmss.</source>
        <translation>Die Version als YYYYMMDDhhmmss schreiben.</translation>
    </message>
    <message>
        <source>%1 changed while the bundle was being made</source>
        <translation>%1 änderte sich, während das Bundle erstellt wurde</translation>
    </message>
    <message>
        <source>Wait until the build is finished, then create the bundle again.</source>
        <translation>Warten, bis der Build fertig ist, dann das Bundle neu erstellen.</translation>
    </message>
    <message>
        <source>%1 is not a bundle</source>
        <translation>%1 ist kein Bundle</translation>
    </message>
    <message>
        <source>At byte %1 there is no tar header a device would recognise.</source>
        <translation>Bei Byte %1 steht kein tar-Kopf, den ein Gerät erkennen würde.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation>Ein neuer Start ist jederzeit möglich.</translation>
    </message>
    <message>
        <source>Choose the sp_*.bin of the SDK, unchanged.</source>
        <translation>Die sp_*.bin des SDK unverändert wählen.</translation>
    </message>
    <message>
        <source>What was written to %1 does not read back the same, at %2</source>
        <translation>Was nach %1 geschrieben wurde, liest sich bei %2 nicht gleich zurück</translation>
    </message>
    <message>
        <source>The disk or this program is at fault; the result was thrown away.</source>
        <translation>Schuld ist der Datenträger oder dieses Programm; das Ergebnis wurde verworfen.</translation>
    </message>
    <message>
        <source>Try another disk, and report it if it happens again.</source>
        <translation>Einen anderen Datenträger versuchen und es melden, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>Another program uses this port.</source>
        <translation>Ein anderes Programm benutzt diesen Port.</translation>
    </message>
    <message>
        <source>Ports below 1024 need permission on this system.</source>
        <translation>Ports unter 1024 brauchen auf diesem System eine Erlaubnis.</translation>
    </message>
    <message>
        <source>This machine has no such address.</source>
        <translation>Dieser Rechner hat keine solche Adresse.</translation>
    </message>
    <message>
        <source>Stop the other program, or choose another port.</source>
        <translation>Das andere Programm beenden oder einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>Choose a port above 1023 and redirect 443 to it, or allow this program to use low ports.</source>
        <translation>Einen Port über 1023 wählen und 443 dorthin umleiten oder diesem Programm niedrige Ports erlauben.</translation>
    </message>
    <message>
        <source>Choose an address of one of this machine&apos;s interfaces.</source>
        <translation>Eine Adresse einer Schnittstelle dieses Rechners wählen.</translation>
    </message>
    <message>
        <source>Choose another address or port.</source>
        <translation>Eine andere Adresse oder einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>Cannot serve on %1 port %2</source>
        <translation>Auf %1 Port %2 lässt sich nichts anbieten</translation>
    </message>
    <message>
        <source>%1 cannot be served</source>
        <translation>%1 lässt sich nicht anbieten</translation>
    </message>
    <message>
        <source>It is empty, or not a regular file.</source>
        <translation>Es ist leer oder keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Choose a bundle file.</source>
        <translation>Eine Bundle-Datei wählen.</translation>
    </message>
    <message>
        <source>%1 was closed</source>
        <translation>%1 wurde geschlossen</translation>
    </message>
    <message>
        <source>Open it again to go on listening.</source>
        <translation>Erneut öffnen, um weiter zuzuhören.</translation>
    </message>
    <message>
        <source>There is no port %1</source>
        <translation>Es gibt keine Schnittstelle %1</translation>
    </message>
    <message>
        <source>No permission to open %1</source>
        <translation>Keine Erlaubnis, %1 zu öffnen</translation>
    </message>
    <message>
        <source>%1 is in use by another program</source>
        <translation>%1 wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>Close the terminal program or debugger that holds the port.</source>
        <translation>Das Terminalprogramm oder den Debugger schließen, der die Schnittstelle hält.</translation>
    </message>
    <message>
        <source>%1 was unplugged</source>
        <translation>%1 wurde abgezogen</translation>
    </message>
    <message>
        <source>Plug it in again; an update on the device may well go on meanwhile.</source>
        <translation>Wieder einstecken; ein Update auf dem Gerät läuft unterdessen womöglich weiter.</translation>
    </message>
    <message>
        <source>The other end of %1 is gone</source>
        <translation>Die andere Seite von %1 ist weg</translation>
    </message>
    <message>
        <source>Start the device or simulator again.</source>
        <translation>Gerät oder Simulator neu starten.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>Close it, plug the device in again and retry.</source>
        <translation>Schließen, Gerät neu einstecken und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Servername</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>File list</source>
        <translation>Dateiliste</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht aus</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>The device found no update to install.</source>
        <translation>Das Gerät fand kein Update zum Installieren.</translation>
    </message>
    <message>
        <source>No update has been seen yet.</source>
        <translation>Noch wurde kein Update gesehen.</translation>
    </message>
    <message>
        <source>The update is running, attempt %1 of 5.</source>
        <translation>Das Update läuft, Versuch %1 von 5.</translation>
    </message>
    <message>
        <source>The update is running.</source>
        <translation>Das Update läuft.</translation>
    </message>
    <message>
        <source>The new image was downloaded (104). Whether the device accepted it was not seen.</source>
        <translation>Das neue Abbild wurde heruntergeladen (104). Ob das Gerät es annahm, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>The new image was downloaded (104) and is not accepted yet.</source>
        <translation>Das neue Abbild ist heruntergeladen (104) und noch nicht angenommen.</translation>
    </message>
    <message>
        <source>The device accepted the new image: it is committed.</source>
        <translation>Das Gerät hat das neue Abbild angenommen: Es ist übernommen.</translation>
    </message>
    <message>
        <source>The update failed; the reason was not printed.</source>
        <translation>Das Update ist gescheitert; der Grund wurde nicht ausgegeben.</translation>
    </message>
    <message>
        <source>The update failed: %1</source>
        <translation>Das Update ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The new image ran but was never accepted: the device went back to the old one.</source>
        <translation>Das neue Abbild lief, wurde aber nie angenommen: Das Gerät kehrte zum alten zurück.</translation>
    </message>
    <message>
        <source>The new image ran but was never accepted: the device has very likely gone back to the old one.</source>
        <translation>Das neue Abbild lief, wurde aber nie angenommen: Das Gerät ist sehr wahrscheinlich zum alten zurückgekehrt.</translation>
    </message>
    <message>
        <source>Unknown: the evidence ends before the update was decided.</source>
        <translation>Unbekannt: Die Belege enden, bevor das Update entschieden war.</translation>
    </message>
    <message>
        <source>Unknown: the evidence ends before the update was decided. Last problem: %1</source>
        <translation>Unbekannt: Die Belege enden, bevor das Update entschieden war. Letztes Problem: %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>auf Probe</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Server not verified</source>
        <translation>Server nicht geprüft</translation>
    </message>
    <message>
        <source>Server verified, with a remark</source>
        <translation>Server geprüft, mit Anmerkung</translation>
    </message>
    <message>
        <source>Server verified</source>
        <translation>Server geprüft</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>TLS alert %1 %2</source>
        <translation>TLS-Alarm %1 %2</translation>
    </message>
    <message>
        <source>%1 (unknown number)</source>
        <translation>%1 (unbekannte Nummer)</translation>
    </message>
    <message>
        <source>%1 (unknown in group %2)</source>
        <translation>%1 (unbekannt in Gruppe %2)</translation>
    </message>
    <message>
        <source>The code table says: %1.</source>
        <translation>Die Codetabelle sagt: %1.</translation>
    </message>
    <message>
        <source>The connection is not encrypted, so nobody checked the server</source>
        <translation>Die Verbindung ist unverschlüsselt, also hat niemand den Server geprüft</translation>
    </message>
    <message>
        <source>The bundle came over plain HTTP. Only the signature inside the bundle protects the device.</source>
        <translation>Das Bundle kam über einfaches HTTP. Nur die Signatur im Bundle schützt das Gerät.</translation>
    </message>
    <message>
        <source>Connected, but nobody checked the server%1</source>
        <translation>Verbunden, aber niemand hat den Server geprüft%1</translation>
    </message>
    <message>
        <source>The firmware was built without a root CA, so the device accepts any server.</source>
        <translation>Die Firmware wurde ohne Wurzel-CA gebaut, also nimmt das Gerät jeden Server an.</translation>
    </message>
    <message>
        <source>Define OTA_SERVER_ROOT_CA_CERT, rebuild library and application, and store that root CA on the device. Only then is the server verified.</source>
        <translation>OTA_SERVER_ROOT_CA_CERT definieren, Bibliothek und Anwendung neu bauen und diese Wurzel-CA auf dem Gerät ablegen. Erst dann wird der Server geprüft.</translation>
    </message>
    <message>
        <source>The server was verified, but the dates of its certificate were not%1</source>
        <translation>Der Server wurde geprüft, die Daten seines Zertifikats aber nicht%1</translation>
    </message>
    <message>
        <source>A certificate is outside its validity by the device&apos;s clock, which is usually not set. The library goes on all the same.</source>
        <translation>Nach der Uhr des Geräts, die meist nicht gestellt ist, liegt ein Zertifikat außerhalb seiner Gültigkeit. Die Bibliothek macht trotzdem weiter.</translation>
    </message>
    <message>
        <source>Set the device&apos;s clock (SNTP or sl_DeviceSet) before the update, and check the validity of the server&apos;s certificates.</source>
        <translation>Vor dem Update die Uhr des Geräts stellen (SNTP oder sl_DeviceSet) und die Gültigkeit der Server-Zertifikate prüfen.</translation>
    </message>
    <message>
        <source>The server was verified, but its root is not in the device&apos;s certificate catalogue%1</source>
        <translation>Der Server wurde geprüft, aber seine Wurzel steht nicht im Zertifikatskatalog des Geräts%1</translation>
    </message>
    <message>
        <source>The root CA is a private or a very new one. The library goes on all the same.</source>
        <translation>Die Wurzel-CA ist eine private oder sehr neue. Die Bibliothek macht trotzdem weiter.</translation>
    </message>
    <message>
        <source>Nothing to do if the root is your own. For production use a root of the catalogue, or update /sys/certstore.lst.</source>
        <translation>Nichts zu tun, wenn es die eigene Wurzel ist. Für die Serie eine Wurzel des Katalogs nehmen oder /sys/certstore.lst erneuern.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate chain does not lead to the root CA on the device%1</source>
        <translation>Die Zertifikatskette des Servers führt nicht zur Wurzel-CA auf dem Gerät%1</translation>
    </message>
    <message>
        <source>The device needs the root CA named &quot;%1&quot;.</source>
        <translation>Das Gerät braucht die Wurzel-CA namens „%1“.</translation>
    </message>
    <message>
        <source>Store the root CA &quot;%1&quot; as DER on the device, under the name of OTA_SERVER_ROOT_CA_CERT.</source>
        <translation>Die Wurzel-CA „%1“ als DER auf dem Gerät ablegen, unter dem Namen aus OTA_SERVER_ROOT_CA_CERT.</translation>
    </message>
    <message>
        <source>Another root is installed, or the server does not send its intermediate certificate. The device knows the name of the root it wants; the stock firmware does not print it.</source>
        <translation>Eine andere Wurzel ist installiert, oder der Server sendet sein Zwischenzertifikat nicht. Das Gerät kennt den Namen der gewünschten Wurzel; die Standard-Firmware gibt ihn nicht aus.</translation>
    </message>
    <message>
        <source>The root CA file the firmware asks for is not on the device%1</source>
        <translation>Die Wurzel-CA-Datei, die die Firmware verlangt, ist nicht auf dem Gerät%1</translation>
    </message>
    <message>
        <source>The firmware names a file in OTA_SERVER_ROOT_CA_CERT that was never stored, or is stored under another name.</source>
        <translation>Die Firmware nennt in OTA_SERVER_ROOT_CA_CERT eine Datei, die nie oder unter anderem Namen abgelegt wurde.</translation>
    </message>
    <message>
        <source>Store the root CA on the device under exactly the name of OTA_SERVER_ROOT_CA_CERT.</source>
        <translation>Die Wurzel-CA auf dem Gerät genau unter dem Namen aus OTA_SERVER_ROOT_CA_CERT ablegen.</translation>
    </message>
    <message>
        <source>The root CA file on the device cannot be used%1</source>
        <translation>Die Wurzel-CA-Datei auf dem Gerät ist unbrauchbar%1</translation>
    </message>
    <message>
        <source>The file exists but is no single certificate: several in one PEM, a web page, or cut short.</source>
        <translation>Die Datei gibt es, aber sie ist kein einzelnes Zertifikat: mehrere in einer PEM-Datei, eine Webseite oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Replace it by one root certificate as DER.</source>
        <translation>Durch ein einzelnes Wurzelzertifikat als DER ersetzen.</translation>
    </message>
    <message>
        <source>The device refused the server&apos;s certificate because of its dates%1</source>
        <translation>Das Gerät lehnte das Server-Zertifikat wegen seiner Daten ab%1</translation>
    </message>
    <message>
        <source>A certificate of the chain is not valid by the device&apos;s clock: expired, or the clock is wrong.</source>
        <translation>Nach der Uhr des Geräts ist ein Zertifikat der Kette ungültig: abgelaufen, oder die Uhr geht falsch.</translation>
    </message>
    <message>
        <source>Renew the server&apos;s certificate if it has expired; otherwise set the device&apos;s clock.</source>
        <translation>Das Server-Zertifikat erneuern, falls es abgelaufen ist; sonst die Uhr des Geräts stellen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not for the name %1%2</source>
        <translation>Das Server-Zertifikat gilt nicht für den Namen %1%2</translation>
    </message>
    <message>
        <source>in the URL</source>
        <translation>in der URL</translation>
    </message>
    <message>
        <source>The device compares the host part of its URL with the names in the certificate. A port or an address in the URL never matches.</source>
        <translation>Das Gerät vergleicht den Host-Teil seiner URL mit den Namen im Zertifikat. Ein Port oder eine Adresse in der URL passt nie.</translation>
    </message>
    <message>
        <source>The TLS connection to %1 failed%2</source>
        <translation>Die TLS-Verbindung zu %1 scheiterte%2</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>dem Server</translation>
    </message>
    <message>
        <source>Device and server did not agree; the number says on what.</source>
        <translation>Gerät und Server wurden sich nicht einig; die Nummer sagt, worüber.</translation>
    </message>
    <message>
        <source>Let the server offer TLS 1.2 with ECDHE and AES-GCM and a short RSA or P-256 chain; this device knows no TLS 1.3. Compare with what the server reports about the same moment.</source>
        <translation>Den Server TLS 1.2 mit ECDHE und AES-GCM und einer kurzen RSA- oder P-256-Kette anbieten lassen; dieses Gerät kennt kein TLS 1.3. Mit dem vergleichen, was der Server zum selben Augenblick meldet.</translation>
    </message>
    <message>
        <source>The device cannot use its update URL%1</source>
        <translation>Das Gerät kann seine Update-URL nicht verwenden%1</translation>
    </message>
    <message>
        <source>The URL needs &quot;//&quot;, a host of at most 63 characters without a port, and a path.</source>
        <translation>Die URL braucht „//“, einen Host mit höchstens 63 Zeichen ohne Port und einen Pfad.</translation>
    </message>
    <message>
        <source>Correct the URL in the firmware: https://host/path.</source>
        <translation>Die URL in der Firmware berichtigen: https://host/pfad.</translation>
    </message>
    <message>
        <source>The device could not resolve the name %1%2</source>
        <translation>Das Gerät konnte den Namen %1 nicht auflösen%2</translation>
    </message>
    <message>
        <source>of the server</source>
        <translation>des Servers</translation>
    </message>
    <message>
        <source>Its name server has no answer for this name.</source>
        <translation>Sein Namensserver hat für diesen Namen keine Antwort.</translation>
    </message>
    <message>
        <source>Check the spelling of the host in the URL, and resolve it from a PC in the same network. If that fails too, repair the DNS server the network hands out.</source>
        <translation>Schreibweise des Hosts in der URL prüfen und ihn von einem PC im selben Netz auflösen. Scheitert auch das, den DNS-Server reparieren, den das Netz verteilt.</translation>
    </message>
    <message>
        <source>The device could not set up a socket%1</source>
        <translation>Das Gerät konnte keinen Socket einrichten%1</translation>
    </message>
    <message>
        <source>No free socket is left (six secure ones at most), or an option such as the name of the CA file was refused.</source>
        <translation>Kein Socket ist frei (höchstens sechs sichere), oder eine Option wie der Name der CA-Datei wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Reset the device and try again. If it repeats, look for sockets left open and check the name of the CA file.</source>
        <translation>Gerät zurücksetzen und noch einmal versuchen. Wiederholt es sich, nach offen gebliebenen Sockets suchen und den Namen der CA-Datei prüfen.</translation>
    </message>
    <message>
        <source>The device could not reach %1%2</source>
        <translation>Das Gerät konnte %1 nicht erreichen%2</translation>
    </message>
    <message>
        <source>Nothing answered at that address. The stock library uses only port 443, or 80 without TLS, whatever the URL says.</source>
        <translation>An dieser Adresse antwortete nichts. Die Standardbibliothek nutzt nur Port 443, oder 80 ohne TLS, was auch immer die URL sagt.</translation>
    </message>
    <message>
        <source>Check that the server runs on port 443 of that address and that no firewall is in between.</source>
        <translation>Prüfen, ob der Server auf Port 443 dieser Adresse läuft und keine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1</source>
        <translation>Der Server antwortete mit HTTP-Status %1</translation>
    </message>
    <message>
        <source>The server did not answer with HTTP status 200%1</source>
        <translation>Der Server antwortete nicht mit HTTP-Status 200%1</translation>
    </message>
    <message>
        <source>This is a redirect, and the device does not follow redirects.</source>
        <translation>Das ist eine Weiterleitung, und das Gerät folgt keinen Weiterleitungen.</translation>
    </message>
    <message>
        <source>Put the final URL into the firmware.</source>
        <translation>Die endgültige URL in die Firmware eintragen.</translation>
    </message>
    <message>
        <source>The token or the signed link is missing, wrong or expired.</source>
        <translation>Das Token oder der signierte Link fehlt, ist falsch oder abgelaufen.</translation>
    </message>
    <message>
        <source>Renew the token or the link in the firmware.</source>
        <translation>Token oder Link in der Firmware erneuern.</translation>
    </message>
    <message>
        <source>The device goes on only after 200. %1</source>
        <translation>Das Gerät macht nur nach 200 weiter. %1</translation>
    </message>
    <message>
        <source>Check that the path in the URL names the bundle on this server.</source>
        <translation>Prüfen, ob der Pfad in der URL das Bundle auf diesem Server nennt.</translation>
    </message>
    <message>
        <source>The device could not read the server&apos;s answer%1</source>
        <translation>Das Gerät konnte die Antwort des Servers nicht lesen%1</translation>
    </message>
    <message>
        <source>The header is too long, comes in too many pieces, or ends exactly where a packet ends. %1</source>
        <translation>Der Kopf ist zu lang, kommt in zu vielen Stücken oder endet genau am Ende eines Pakets. %1</translation>
    </message>
    <message>
        <source>The connection to the server was lost during the update%1</source>
        <translation>Die Verbindung zum Server ging während des Updates verloren%1</translation>
    </message>
    <message>
        <source>The server closed it, or nothing came for 30 seconds. %1</source>
        <translation>Der Server schloss sie, oder 30 Sekunden lang kam nichts. %1</translation>
    </message>
    <message>
        <source>Reset the device and start the update again: once files are being written, the library&apos;s own retry cannot succeed. If it repeats, improve the Wi-Fi signal and check the server.</source>
        <translation>Gerät zurücksetzen und das Update neu starten: Werden schon Dateien geschrieben, kann der eigene neue Versuch der Bibliothek nicht gelingen. Wiederholt es sich, das WLAN-Signal verbessern und den Server prüfen.</translation>
    </message>
    <message>
        <source>no alert</source>
        <translation>kein Alarm</translation>
    </message>
    <message>
        <source>The server&apos;s side of the failed handshake: %1</source>
        <translation>Die Server-Seite des gescheiterten Handshakes: %1</translation>
    </message>
    <message>
        <source>A client gave up before the connection was secure.</source>
        <translation>Ein Client gab auf, bevor die Verbindung sicher war.</translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <translation>Technische Angabe: %1</translation>
    </message>
    <message>
        <source>Compare it with the device&apos;s own code at the same time; both describe one failure.</source>
        <translation>Mit dem Code des Geräts zur selben Zeit vergleichen; beide beschreiben einen Fehler.</translation>
    </message>
    <message>
        <source>The server broke off in the middle of the bundle</source>
        <translation>Der Server brach mitten im Bundle ab</translation>
    </message>
    <message>
        <source>The file became shorter while it was being served, or a fault was switched on for the bench.</source>
        <translation>Die Datei wurde beim Anbieten kürzer, oder ein Fehler für den Prüfstand war eingeschaltet.</translation>
    </message>
    <message>
        <source>Leave the bundle alone while it is served, create it again if it was changed, and start over.</source>
        <translation>Das Bundle in Ruhe lassen, solange es angeboten wird, neu erstellen, falls es geändert wurde, und von vorn beginnen.</translation>
    </message>
    <message>
        <source>Let the device accept or roll back the update before this one: reset it, then start again.</source>
        <translation>Das Gerät das vorige Update annehmen oder zurückrollen lassen: zurücksetzen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>Delete the old file on the device, or make the new one no larger than it was created for.</source>
        <translation>Die alte Datei auf dem Gerät löschen oder die neue nicht größer machen, als die alte angelegt wurde.</translation>
    </message>
    <message>
        <source>Free space in the device&apos;s flash; files of a bundle need room for their old and new copy.</source>
        <translation>Platz im Flash des Geräts schaffen; Dateien eines Bundles brauchen Platz für alte und neue Kopie.</translation>
    </message>
    <message>
        <source>Give the file the same flags (secured, signed, fail-safe) in the bundle as on the device.</source>
        <translation>Der Datei im Bundle dieselben Merkmale geben wie auf dem Gerät (sicher, signiert, ausfallsicher).</translation>
    </message>
    <message>
        <source>Sign with a certificate whose root is in the device&apos;s catalogue, or store the matching catalogue.</source>
        <translation>Mit einem Zertifikat signieren, dessen Wurzel im Katalog des Geräts steht, oder den passenden Katalog ablegen.</translation>
    </message>
    <message>
        <source>Use the exact name of a certificate that is stored on the device, at most 20 characters.</source>
        <translation>Den genauen Namen eines auf dem Gerät abgelegten Zertifikats verwenden, höchstens 20 Zeichen.</translation>
    </message>
    <message>
        <source>Use a service pack and a catalogue at least as new as those on the device.</source>
        <translation>Service-Pack und Katalog verwenden, die mindestens so neu sind wie die auf dem Gerät.</translation>
    </message>
    <message>
        <source>Leave this file out of the bundle, or create it on the device without a token. Do not retry: each try raises the device&apos;s alert counter.</source>
        <translation>Diese Datei aus dem Bundle lassen oder auf dem Gerät ohne Token anlegen. Nicht noch einmal versuchen: Jeder Versuch erhöht den Alarmzähler des Geräts.</translation>
    </message>
    <message>
        <source>Reset the device and start the update again; a file of the attempt before is still open.</source>
        <translation>Gerät zurücksetzen und das Update neu starten; eine Datei des vorigen Versuchs ist noch offen.</translation>
    </message>
    <message>
        <source>Reset the device and try once more. If it repeats, check this file&apos;s flags and size, and the free space of the device.</source>
        <translation>Gerät zurücksetzen und noch einmal versuchen. Wiederholt es sich, Merkmale und Größe der Datei und den freien Platz des Geräts prüfen.</translation>
    </message>
    <message>
        <source>The refusal is a consequence of the lost connection, not of the bundle%1</source>
        <translation>Die Ablehnung folgt aus der verlorenen Verbindung, nicht aus dem Bundle%1</translation>
    </message>
    <message>
        <source>The stock library mixes left-overs of the broken attempt into the next one, so the list can no longer fit its signature. It looks like tampering and is none.</source>
        <translation>Die Standardbibliothek mischt Reste des abgebrochenen Versuchs in den nächsten, also kann die Liste nicht mehr zu ihrer Signatur passen. Das sieht nach Manipulation aus und ist keine.</translation>
    </message>
    <message>
        <source>Reset the device and start the update again.</source>
        <translation>Gerät zurücksetzen und das Update neu starten.</translation>
    </message>
    <message>
        <source>The bundle&apos;s signature does not fit its file list and the device&apos;s vendor certificate%1</source>
        <translation>Die Signatur des Bundles passt nicht zu seiner Dateiliste und dem Herstellerzertifikat des Geräts%1</translation>
    </message>
    <message>
        <source>The bundle was signed with another key than the vendor certificate on the device belongs to, or ota.cmd was changed after signing.</source>
        <translation>Das Bundle wurde mit einem anderen Schlüssel signiert als dem zum Herstellerzertifikat auf dem Gerät, oder ota.cmd wurde nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>The device could not check the bundle&apos;s signature: its vendor certificate cannot be used%1</source>
        <translation>Das Gerät konnte die Signatur des Bundles nicht prüfen: Sein Herstellerzertifikat ist unbrauchbar%1</translation>
    </message>
    <message>
        <source>The certificate is missing on the device, has another name, or another format than DER. This does not say that the signature is wrong.</source>
        <translation>Das Zertifikat fehlt auf dem Gerät, heißt anders oder hat ein anderes Format als DER. Das heißt nicht, dass die Signatur falsch ist.</translation>
    </message>
    <message>
        <source>Store the OTA vendor certificate on the device under the name the firmware expects (dummy_ota_vendor_cert.der unless changed), then reset the device.</source>
        <translation>Das OTA-Herstellerzertifikat auf dem Gerät unter dem Namen ablegen, den die Firmware erwartet (dummy_ota_vendor_cert.der, wenn nicht geändert), dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>The bundle has no signature: ota.sign is missing%1</source>
        <translation>Das Bundle hat keine Signatur: ota.sign fehlt%1</translation>
    </message>
    <message>
        <source>The device writes all files first and refuses at the end.</source>
        <translation>Das Gerät schreibt zuerst alle Dateien und lehnt am Ende ab.</translation>
    </message>
    <message>
        <source>The content of %1 is not what the list promised: its hash differs%2</source>
        <translation>Der Inhalt von %1 ist nicht der, den die Liste versprach: Sein Hash weicht ab%2</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>einer Datei</translation>
    </message>
    <message>
        <source>The file was changed after the list was made, or damaged on its way.</source>
        <translation>Die Datei wurde nach dem Erstellen der Liste geändert oder unterwegs beschädigt.</translation>
    </message>
    <message>
        <source>The bundle contains %1, which its list does not name%2</source>
        <translation>Das Bundle enthält %1, was seine Liste nicht nennt%2</translation>
    </message>
    <message>
        <source>The device refuses whatever is not in ota.cmd.</source>
        <translation>Das Gerät lehnt alles ab, was nicht in ota.cmd steht.</translation>
    </message>
    <message>
        <source>The bundle very likely contains %1 twice%2</source>
        <translation>Das Bundle enthält %1 sehr wahrscheinlich zweimal%2</translation>
    </message>
    <message>
        <source>The device opened this file a second time and raised an alert without saying why, which is what it does for a repeated file.</source>
        <translation>Das Gerät öffnete diese Datei ein zweites Mal und schlug ohne Begründung Alarm; das tut es bei einer wiederholten Datei.</translation>
    </message>
    <message>
        <source>Create the bundle again with every file once, then reset the device.</source>
        <translation>Das Bundle mit jeder Datei nur einmal neu erstellen, dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>The bundle&apos;s list names %1, which is not in the bundle%2</source>
        <translation>Die Liste des Bundles nennt %1, was nicht im Bundle ist%2</translation>
    </message>
    <message>
        <source>The number of files stored differs from the number in ota.cmd.</source>
        <translation>Die Zahl der gespeicherten Dateien weicht von der in ota.cmd ab.</translation>
    </message>
    <message>
        <source>The content of %1 arrived, but the device refused its signature%2</source>
        <translation>Der Inhalt von %1 kam an, aber das Gerät lehnte seine Signatur ab%2</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate named for this file, the chain is incomplete on the device, or the file was changed after signing. Each refusal raises the device&apos;s alert counter. %1</source>
        <translation>Der Schlüssel gehört nicht zum genannten Zertifikat, die Kette auf dem Gerät ist unvollständig, oder die Datei wurde nach dem Signieren geändert. Jede Ablehnung erhöht den Alarmzähler des Geräts. %1</translation>
    </message>
    <message>
        <source>The device&apos;s file system refused %1%2</source>
        <translation>Das Dateisystem des Geräts lehnte %1 ab%2</translation>
    </message>
    <message>
        <source>It could not be opened, written or closed.</source>
        <translation>Es ließ sich nicht öffnen, schreiben oder schließen.</translation>
    </message>
    <message>
        <source>The firmware takes no more.</source>
        <translation>Mehr nimmt die Firmware nicht.</translation>
    </message>
    <message>
        <source>This firmware takes at most %1 files.</source>
        <translation>Diese Firmware nimmt höchstens %1 Dateien.</translation>
    </message>
    <message>
        <source>The bundle lists more files than the firmware takes%1</source>
        <translation>Das Bundle nennt mehr Dateien, als die Firmware nimmt%1</translation>
    </message>
    <message>
        <source>Put fewer files into the bundle, or raise MAX_BUNDLE_CMD_FILES and OTA_BLOCK_SIZE and rebuild the firmware.</source>
        <translation>Weniger Dateien ins Bundle nehmen oder MAX_BUNDLE_CMD_FILES und OTA_BLOCK_SIZE erhöhen und die Firmware neu bauen.</translation>
    </message>
    <message>
        <source>The device could not read the bundle&apos;s file list%1</source>
        <translation>Das Gerät konnte die Dateiliste des Bundles nicht lesen%1</translation>
    </message>
    <message>
        <source>Every entry of ota.cmd needs six fields and less than 1000 bytes. %1</source>
        <translation>Jeder Eintrag von ota.cmd braucht sechs Felder und weniger als 1000 Bytes. %1</translation>
    </message>
    <message>
        <source>The device could not read the archive%1</source>
        <translation>Das Gerät konnte das Archiv nicht lesen%1</translation>
    </message>
    <message>
        <source>Entries must be named &lt;version&gt;/&lt;number&gt;/&lt;name&gt;, and only plain files and folders are understood. A web page instead of the bundle looks like this too.</source>
        <translation>Einträge müssen &lt;Version&gt;/&lt;Nummer&gt;/&lt;Name&gt; heißen, und nur einfache Dateien und Ordner werden verstanden. Auch eine Webseite anstelle des Bundles sieht so aus.</translation>
    </message>
    <message>
        <source>The device raised a security alert without saying why%1</source>
        <translation>Das Gerät schlug Sicherheitsalarm, ohne zu sagen, warum%1</translation>
    </message>
    <message>
        <source>This number has at least seven causes; the line before it, which tells them apart, is missing.</source>
        <translation>Diese Nummer hat mindestens sieben Ursachen; die Zeile davor, die sie unterscheidet, fehlt.</translation>
    </message>
    <message>
        <source>Switch on SL_ENABLE_OTA_DEBUG_TRACES, rebuild library and application, and record the update from its start.</source>
        <translation>SL_ENABLE_OTA_DEBUG_TRACES einschalten, Bibliothek und Anwendung neu bauen und das Update von Anfang an aufzeichnen.</translation>
    </message>
    <message>
        <source>The device&apos;s archive parser is stuck and repeats one line without end</source>
        <translation>Der Archiv-Parser des Geräts hängt und wiederholt eine Zeile ohne Ende</translation>
    </message>
    <message>
        <source>With a plain URL the stock library cannot start over after an error in the archive. The first error is the cause.</source>
        <translation>Mit einer einfachen URL kann die Standardbibliothek nach einem Fehler im Archiv nicht neu beginnen. Der erste Fehler ist die Ursache.</translation>
    </message>
    <message>
        <source>Mend the cause, then reset the device: it does not come out by itself.</source>
        <translation>Die Ursache beheben, dann das Gerät zurücksetzen: Von selbst kommt es nicht heraus.</translation>
    </message>
    <message>
        <source>The device&apos;s network driver gave up; every call fails until a reset%1</source>
        <translation>Der Netzwerktreiber des Geräts gab auf; jeder Aufruf scheitert bis zu einem Reset%1</translation>
    </message>
    <message>
        <source>A fatal driver error came first. The step in whose line the number stands, often the name lookup, is not to blame.</source>
        <translation>Zuerst kam ein fataler Treiberfehler. Der Schritt, in dessen Zeile die Nummer steht, oft die Namensauflösung, ist nicht schuld.</translation>
    </message>
    <message>
        <source>Reset the device. If it repeats, look for overwritten memory: length of the access token, stack sizes, heap.</source>
        <translation>Gerät zurücksetzen. Wiederholt es sich, nach überschriebenem Speicher suchen: Länge des Zugriffs-Tokens, Stack-Größen, Heap.</translation>
    </message>
    <message>
        <source>The firmware&apos;s access token field has 96 bytes, and a Dropbox token is longer</source>
        <translation>Das Feld der Firmware für das Zugriffs-Token hat 96 Bytes, und ein Dropbox-Token ist länger</translation>
    </message>
    <message>
        <source>The sizes the library prints tell its build. A longer token overwrites memory behind the field, which fits a driver abort.</source>
        <translation>Die ausgegebenen Größen verraten, wie die Bibliothek gebaut ist. Ein längeres Token überschreibt Speicher hinter dem Feld; dazu passt ein Treiberabbruch.</translation>
    </message>
    <message>
        <source>Raise MAX_VENDOR_TOKEN_SIZE (160 fits the default block) and rebuild library and application.</source>
        <translation>MAX_VENDOR_TOKEN_SIZE erhöhen (160 passt in den Standardblock) und Bibliothek und Anwendung neu bauen.</translation>
    </message>
    <message>
        <source>The device reported a fatal error: %1%2</source>
        <translation>Das Gerät meldete einen fatalen Fehler: %1%2</translation>
    </message>
    <message>
        <source>no detail printed</source>
        <translation>keine Einzelheit ausgegeben</translation>
    </message>
    <message>
        <source>The network processor or its driver failed; the reason is not known.</source>
        <translation>Der Netzwerkprozessor oder sein Treiber versagte; der Grund ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reset the device. If it repeats, check the power supply and the service pack, and keep the numbers of this line for the vendor.</source>
        <translation>Gerät zurücksetzen. Wiederholt es sich, Stromversorgung und Service-Pack prüfen und die Nummern dieser Zeile für den Hersteller aufheben.</translation>
    </message>
    <message>
        <source>The device lost its network</source>
        <translation>Das Gerät verlor sein Netz</translation>
    </message>
    <message>
        <source>The Wi-Fi connection or the address went away.</source>
        <translation>Die WLAN-Verbindung oder die Adresse ging verloren.</translation>
    </message>
    <message>
        <source>The device said: %1.</source>
        <translation>Das Gerät sagte: %1.</translation>
    </message>
    <message>
        <source>Improve the Wi-Fi signal or the access point, then start the update again after the restart.</source>
        <translation>WLAN-Signal oder Zugangspunkt verbessern, dann nach dem Neustart das Update neu starten.</translation>
    </message>
    <message>
        <source>The network&apos;s gateway did not answer the device&apos;s ping</source>
        <translation>Das Gateway des Netzes beantwortete den Ping des Geräts nicht</translation>
    </message>
    <message>
        <source>The application restarts the device when fewer than one ping in ten is answered. An image on trial is lost by that.</source>
        <translation>Die Anwendung startet das Gerät neu, wenn weniger als einer von zehn Pings beantwortet wird. Ein Abbild auf Probe geht dadurch verloren.</translation>
    </message>
    <message>
        <source>Make the gateway answer pings, and check that the new image joins the same network.</source>
        <translation>Das Gateway Pings beantworten lassen und prüfen, ob sich das neue Abbild im selben Netz anmeldet.</translation>
    </message>
    <message>
        <source>The device restarted in the middle of the update</source>
        <translation>Das Gerät startete mitten im Update neu</translation>
    </message>
    <message>
        <source>It did not say why: reset button, power, watchdog, or a lost line.</source>
        <translation>Es sagte nicht, warum: Reset-Taste, Strom, Watchdog oder eine verlorene Zeile.</translation>
    </message>
    <message>
        <source>Check the power supply and start the update again.</source>
        <translation>Stromversorgung prüfen und das Update neu starten.</translation>
    </message>
    <message>
        <source>The attempt failed, but only a collective number was printed%1</source>
        <translation>Der Versuch scheiterte, aber nur eine Sammelnummer wurde ausgegeben%1</translation>
    </message>
    <message>
        <source>This number stands for many causes. The line above it, which would tell, is missing.</source>
        <translation>Diese Nummer steht für viele Ursachen. Die Zeile darüber, die es sagen würde, fehlt.</translation>
    </message>
    <message>
        <source>Record the update from its start, with SL_ENABLE_OTA_DEBUG_TRACES switched on in library and application.</source>
        <translation>Das Update von Anfang an aufzeichnen, mit SL_ENABLE_OTA_DEBUG_TRACES in Bibliothek und Anwendung.</translation>
    </message>
    <message>
        <source>The device gave up after five failed attempts%1</source>
        <translation>Das Gerät gab nach fünf gescheiterten Versuchen auf%1</translation>
    </message>
    <message>
        <source>It makes them without a pause and then stops for good. The first cause says what to mend.</source>
        <translation>Es macht sie ohne Pause und hört dann ganz auf. Die erste Ursache sagt, was zu beheben ist.</translation>
    </message>
    <message>
        <source>Mend the cause, then reset the device.</source>
        <translation>Die Ursache beheben, dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>The device&apos;s application has stopped and waits for a reset</source>
        <translation>Die Anwendung des Geräts ist angehalten und wartet auf einen Reset</translation>
    </message>
    <message>
        <source>After &quot;Event handler failed&quot; nothing more is printed. The numbers in that line do not name the cause; it stands above.</source>
        <translation>Nach „Event handler failed“ wird nichts mehr ausgegeben. Die Nummern in dieser Zeile nennen die Ursache nicht; sie steht darüber.</translation>
    </message>
    <message>
        <source>Reset the device or switch it off and on.</source>
        <translation>Gerät zurücksetzen oder aus- und einschalten.</translation>
    </message>
    <message>
        <source>The device restarts and fails the same way, %1 times so far</source>
        <translation>Das Gerät startet neu und scheitert gleich, bisher %1-mal</translation>
    </message>
    <message>
        <source>Its firmware answers this failure with a restart and then tries again.</source>
        <translation>Seine Firmware beantwortet diesen Fehler mit einem Neustart und versucht es dann wieder.</translation>
    </message>
    <message>
        <source>Mend the cause; until then switch the device off, or stop the server.</source>
        <translation>Die Ursache beheben; bis dahin das Gerät ausschalten oder den Server anhalten.</translation>
    </message>
    <message>
        <source>The device could not accept the new image%1</source>
        <translation>Das Gerät konnte das neue Abbild nicht annehmen%1</translation>
    </message>
    <message>
        <source>No bundle waits for a commit: the device was reset without stopping the network processor first, or the bundle is rolled back already.</source>
        <translation>Kein Bundle wartet auf die Übernahme: Das Gerät wurde zurückgesetzt, ohne erst den Netzwerkprozessor anzuhalten, oder das Bundle ist schon zurückgerollt.</translation>
    </message>
    <message>
        <source>Reset the device, look which version it runs, and repeat the update.</source>
        <translation>Gerät zurücksetzen, nachsehen, welche Version läuft, und das Update wiederholen.</translation>
    </message>
    <message>
        <source>The new image ran but was never accepted, so the device went back to the old one</source>
        <translation>Das neue Abbild lief, wurde aber nie angenommen, also kehrte das Gerät zum alten zurück</translation>
    </message>
    <message>
        <source>The device restarted before the commit: no network, no answer from the gateway, the watchdog, or a reset by hand. Its log never says so.</source>
        <translation>Das Gerät startete vor der Übernahme neu: kein Netz, keine Antwort vom Gateway, der Watchdog oder ein Reset von Hand. Sein Log sagt das nie.</translation>
    </message>
    <message>
        <source>Leave the device alone for a minute after the download, and check that the new image joins the network and reaches its commit.</source>
        <translation>Das Gerät nach dem Herunterladen eine Minute in Ruhe lassen und prüfen, ob sich das neue Abbild im Netz anmeldet und bis zur Übernahme kommt.</translation>
    </message>
    <message>
        <source>Whether the device accepted the new image was not seen</source>
        <translation>Ob das Gerät das neue Abbild annahm, wurde nicht gesehen</translation>
    </message>
    <message>
        <source>The recording ends, or the new firmware prints another line, before &quot;new image commited&quot;.</source>
        <translation>Die Aufzeichnung endet vor „new image commited“, oder die neue Firmware gibt eine andere Zeile aus.</translation>
    </message>
    <message>
        <source>Keep listening until the first good ping after the restart, or ask the device for its version.</source>
        <translation>Bis zum ersten guten Ping nach dem Neustart weiter zuhören oder das Gerät nach seiner Version fragen.</translation>
    </message>
    <message>
        <source>The device fell silent</source>
        <translation>Das Gerät verstummte</translation>
    </message>
    <message>
        <source>Nothing arrived although something was due: it hangs, is switched off, or the line is broken.</source>
        <translation>Nichts kam an, obwohl etwas fällig war: Es hängt, ist ausgeschaltet, oder die Leitung ist unterbrochen.</translation>
    </message>
    <message>
        <source>Check power and cable, then reset the device and start again.</source>
        <translation>Strom und Kabel prüfen, dann das Gerät zurücksetzen und neu beginnen.</translation>
    </message>
    <message>
        <source>The link to the device ended: %1</source>
        <translation>Die Verbindung zum Gerät endete: %1</translation>
    </message>
    <message>
        <source>no name known</source>
        <translation>kein Name bekannt</translation>
    </message>
    <message>
        <source>What the device did afterwards was not seen.</source>
        <translation>Was das Gerät danach tat, wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>Connect it again and keep listening; the update on the device may well go on.</source>
        <translation>Wieder verbinden und weiter zuhören; das Update auf dem Gerät läuft womöglich weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the recording are damaged or glued together</source>
        <translation>
            <numerusform>%n Zeile der Aufzeichnung ist beschädigt oder verklebt</numerusform>
            <numerusform>%n Zeilen der Aufzeichnung sind beschädigt oder verklebt</numerusform>
        </translation>
    </message>
    <message>
        <source>Two tasks print at once, or the serial line lost characters. A damaged line is not a damaged file.</source>
        <translation>Zwei Tasks geben gleichzeitig aus, oder die Leitung verlor Zeichen. Eine beschädigte Zeile ist keine beschädigte Datei.</translation>
    </message>
    <message>
        <source>Nothing to do if the rest is clear; otherwise use a shorter cable or another USB port.</source>
        <translation>Nichts zu tun, wenn der Rest klar ist; sonst ein kürzeres Kabel oder einen anderen USB-Port nehmen.</translation>
    </message>
    <message>
        <source>The update library was built without its traces</source>
        <translation>Die Update-Bibliothek wurde ohne ihre Ausgaben gebaut</translation>
    </message>
    <message>
        <source>Progress, hash verdicts and causes are never printed by this firmware.</source>
        <translation>Fortschritt, Hash-Urteile und Ursachen gibt diese Firmware nie aus.</translation>
    </message>
    <message>
        <source>Switch on SL_ENABLE_OTA_DEBUG_TRACES, rebuild library and application, and record again.</source>
        <translation>SL_ENABLE_OTA_DEBUG_TRACES einschalten, Bibliothek und Anwendung neu bauen und neu aufzeichnen.</translation>
    </message>
    <message>
        <source>The path %1 has fewer than two slashes%2</source>
        <translation>Der Pfad %1 hat weniger als zwei Schrägstriche%2</translation>
    </message>
    <message>
        <source>The device drops everything up to the second slash and finds no name.</source>
        <translation>Das Gerät verwirft alles bis zum zweiten Schrägstrich und findet keinen Namen.</translation>
    </message>
    <message>
        <source>Build the archive as &lt;root&gt;/&lt;folder&gt;/&lt;name&gt;; Airlift&apos;s own bundles are.</source>
        <translation>Das Archiv als &lt;root&gt;/&lt;folder&gt;/&lt;name&gt; aufbauen; Bundles von Airlift sind so aufgebaut.</translation>
    </message>
    <message>
        <source>The path of %1 fills the name field of the tar%2</source>
        <translation>Der Pfad von %1 füllt das Namensfeld des tar ganz aus%2</translation>
    </message>
    <message>
        <source>With 100 bytes there is no end mark; the device reads on into the next field and looks for a name that is not in the list.</source>
        <translation>Bei 100 Bytes fehlt die Endmarke; das Gerät liest ins nächste Feld weiter und sucht einen Namen, der nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Shorten the project name or the file name: the whole path may have 99 bytes.</source>
        <translation>Projekt- oder Dateinamen kürzen: Der ganze Pfad darf 99 Bytes haben.</translation>
    </message>
    <message>
        <source>The device takes the data of another entry for a header, near byte %1%2</source>
        <translation>Das Gerät hält die Daten eines anderen Eintrags für einen Kopf, nahe Byte %1%2</translation>
    </message>
    <message>
        <source>It steps over entry types it does not know, but not over their data. Long names and extended headers of other tar programs are such entries.</source>
        <translation>Es übergeht unbekannte Eintragstypen, aber nicht deren Daten. Lange Namen und erweiterte Köpfe anderer tar-Programme sind solche Einträge.</translation>
    </message>
    <message>
        <source>Build the bundle with Airlift, or with a tar program in plain old format and paths of at most 99 bytes.</source>
        <translation>Das Bundle mit Airlift erstellen oder mit einem tar-Programm im einfachen alten Format und mit Pfaden von höchstens 99 Bytes.</translation>
    </message>
    <message>
        <source>There is no size in the header of %1</source>
        <translation>Im Kopf von %1 steht keine Größe</translation>
    </message>
    <message>
        <source>The device looks for the first digit without an end, through memory that is not its own.</source>
        <translation>Das Gerät sucht endlos nach der ersten Ziffer, durch fremden Speicher hindurch.</translation>
    </message>
    <message>
        <source>Do not send this file; build it again.</source>
        <translation>Diese Datei nicht senden; neu erstellen.</translation>
    </message>
    <message>
        <source>The archive has no block of zeros at its end%1</source>
        <translation>Am Ende des Archivs steht kein Block aus Nullen%1</translation>
    </message>
    <message>
        <source>The device waits for more, sees the connection end and starts all over, five times.</source>
        <translation>Das Gerät wartet auf mehr, sieht die Verbindung enden und fängt ganz von vorn an, fünfmal.</translation>
    </message>
    <message>
        <source>Copy the file again, it may be cut off; else build it again.</source>
        <translation>Die Datei neu kopieren, vielleicht ist sie abgeschnitten; sonst neu erstellen.</translation>
    </message>
    <message>
        <source>The end of ota.cmd falls onto a border of 512 bytes%1</source>
        <translation>Das Ende von ota.cmd fällt auf eine Grenze von 512 Bytes%1</translation>
    </message>
    <message>
        <source>The device skips from the character behind the last object to the next multiple of 512. If that character begins a block, or text follows in the next one, it takes the rest of the list for a tar header.</source>
        <translation>Das Gerät springt vom Zeichen hinter dem letzten Objekt zum nächsten Vielfachen von 512. Beginnt dieses Zeichen einen Block oder folgt im nächsten noch Text, hält es den Rest der Liste für einen tar-Kopf.</translation>
    </message>
    <message>
        <source>Build the bundle with Airlift, which adds one blank where it is needed; or add a blank before the last ] and sign the list again.</source>
        <translation>Das Bundle mit Airlift erstellen, das bei Bedarf ein Leerzeichen einfügt; oder ein Leerzeichen vor die letzte ] setzen und die Liste neu signieren.</translation>
    </message>
    <message>
        <source>An object in ota.cmd is not what the device&apos;s JSON reader accepts%1</source>
        <translation>Ein Objekt in ota.cmd ist nicht so, wie der JSON-Leser des Geräts es annimmt%1</translation>
    </message>
    <message>
        <source>It stands near byte %1 of the file. Flags are plain numbers, strings have double quotes and no single brace.</source>
        <translation>Es steht nahe Byte %1 der Datei. Merkmale sind einfache Zahlen, Zeichenketten haben doppelte Anführungszeichen und keine einzelne geschweifte Klammer.</translation>
    </message>
    <message>
        <source>Write the list as Airlift does, with numbers 0 and 1 for the flags.</source>
        <translation>Die Liste wie Airlift schreiben, mit den Zahlen 0 und 1 für die Merkmale.</translation>
    </message>
    <message>
        <source>An object in ota.cmd has no &quot;%1&quot;%2</source>
        <translation>Einem Objekt in ota.cmd fehlt „%1“%2</translation>
    </message>
    <message>
        <source>All six keys are required, in small letters, whatever the vendor&apos;s guide says about defaults.</source>
        <translation>Alle sechs Schlüssel sind Pflicht, in Kleinbuchstaben, was auch immer die Anleitung des Herstellers über Vorgaben sagt.</translation>
    </message>
    <message>
        <source>Add the key; an empty text means none.</source>
        <translation>Den Schlüssel ergänzen; ein leerer Text heißt: keiner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is null in an object of ota.cmd%2</source>
        <translation>„%1“ ist in einem Objekt von ota.cmd null%2</translation>
    </message>
    <message>
        <source>The device needs a value. A null before a text also empties the text.</source>
        <translation>Das Gerät braucht einen Wert. Ein null vor einem Text leert auch diesen Text.</translation>
    </message>
    <message>
        <source>Use an empty text, or 0 for a flag.</source>
        <translation>Einen leeren Text verwenden, oder 0 für ein Merkmal.</translation>
    </message>
    <message>
        <source>An object in ota.cmd has an empty file name%1</source>
        <translation>Ein Objekt in ota.cmd hat einen leeren Dateinamen%1</translation>
    </message>
    <message>
        <source>Give the file its name on the device.</source>
        <translation>Der Datei ihren Namen auf dem Gerät geben.</translation>
    </message>
    <message>
        <source>A file name in ota.cmd has %1 characters%2</source>
        <translation>Ein Dateiname in ota.cmd hat %1 Zeichen%2</translation>
    </message>
    <message>
        <source>This receiver takes %1.</source>
        <translation>Dieser Empfänger nimmt %1.</translation>
    </message>
    <message>
        <source>Shorten the name. The path in the tar may not exceed 99 bytes anyway.</source>
        <translation>Den Namen kürzen. Der Pfad im tar darf ohnehin nicht über 99 Bytes haben.</translation>
    </message>
    <message>
        <source>A certificate name in ota.cmd has %1 characters%2</source>
        <translation>Ein Zertifikatsname in ota.cmd hat %1 Zeichen%2</translation>
    </message>
    <message>
        <source>Store the signer&apos;s certificate under a shorter name and use that.</source>
        <translation>Das Signaturzertifikat unter einem kürzeren Namen ablegen und diesen verwenden.</translation>
    </message>
    <message>
        <source>A signature in ota.cmd has %1 characters%2</source>
        <translation>Eine Signatur in ota.cmd hat %1 Zeichen%2</translation>
    </message>
    <message>
        <source>This receiver takes %1; RSA-2048 makes 344. Longer keys do not fit.</source>
        <translation>Dieser Empfänger nimmt %1; RSA-2048 ergibt 344. Längere Schlüssel passen nicht.</translation>
    </message>
    <message>
        <source>Sign with an RSA-2048 key.</source>
        <translation>Mit einem Schlüssel RSA-2048 signieren.</translation>
    </message>
    <message>
        <source>A digest in ota.cmd has %1 characters%2</source>
        <translation>Eine Prüfsumme in ota.cmd hat %1 Zeichen%2</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 hexadecimal digits.</source>
        <translation>Eine SHA-256 hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>Build the list again.</source>
        <translation>Die Liste neu erstellen.</translation>
    </message>
    <message>
        <source>The bundle lists more than %1 files%2</source>
        <translation>Das Bundle führt mehr als %1 Dateien auf%2</translation>
    </message>
    <message>
        <source>This receiver has room for %1; the first one too many is %2.</source>
        <translation>Dieser Empfänger hat Platz für %1; die erste zu viel ist %2.</translation>
    </message>
    <message>
        <source>Leave files out, split them over two updates, or build the receiver with a larger MAX_BUNDLE_CMD_FILES and describe it in a profile of your own.</source>
        <translation>Dateien weglassen, auf zwei Updates verteilen oder den Empfänger mit größerem MAX_BUNDLE_CMD_FILES bauen und in einem eigenen Profil beschreiben.</translation>
    </message>
    <message>
        <source>The device does not find the end of an object in ota.cmd%1</source>
        <translation>Das Gerät findet das Ende eines Objekts in ota.cmd nicht%1</translation>
    </message>
    <message>
        <source>It is longer than %1 bytes, or a brace in one of its texts has no partner.</source>
        <translation>Es ist länger als %1 Bytes, oder eine geschweifte Klammer in einem seiner Texte hat kein Gegenstück.</translation>
    </message>
    <message>
        <source>Remove extra keys and braces in names.</source>
        <translation>Zusätzliche Schlüssel und geschweifte Klammern in Namen entfernen.</translation>
    </message>
    <message>
        <source>The pieces were cut at an unlucky place of ota.cmd%1</source>
        <translation>Die Stücke wurden an einer ungünstigen Stelle von ota.cmd getrennt%1</translation>
    </message>
    <message>
        <source>The bundle itself is in order. The receiver&apos;s list reader does not survive every cut, and where the network cuts depends on the length of the response header and on the size of the pieces.</source>
        <translation>Das Bundle selbst ist in Ordnung. Der Listenleser des Empfängers verträgt nicht jeden Schnitt, und wo das Netz schneidet, hängt von der Länge des Antwortkopfs und der Größe der Stücke ab.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with the first 16 KiB in one record, as Airlift does, or change the length of the response header.</source>
        <translation>Über HTTPS mit den ersten 16 KiB in einem Record anbieten, wie Airlift es tut, oder die Länge des Antwortkopfs ändern.</translation>
    </message>
    <message>
        <source>A second ota.cmd is shorter than the first one</source>
        <translation>Eine zweite ota.cmd ist kürzer als die erste</translation>
    </message>
    <message>
        <source>The device counts the bytes of both together and then hashes through memory that is not its own.</source>
        <translation>Das Gerät zählt die Bytes beider zusammen und bildet dann den Hash über fremden Speicher.</translation>
    </message>
    <message>
        <source>A bundle has one ota.cmd.</source>
        <translation>Ein Bundle hat eine ota.cmd.</translation>
    </message>
    <message>
        <source>The bundle is not signed%1</source>
        <translation>Das Bundle ist nicht signiert%1</translation>
    </message>
    <message>
        <source>The device writes every file first and refuses at the very end.</source>
        <translation>Das Gerät schreibt jede Datei zuerst und lehnt ganz am Ende ab.</translation>
    </message>
    <message>
        <source>Build it with the OTA vendor key.</source>
        <translation>Mit dem OTA-Herstellerschlüssel erstellen.</translation>
    </message>
    <message>
        <source>ota.sign does not fit ota.cmd and %1%2</source>
        <translation>ota.sign passt nicht zu ota.cmd und %1%2</translation>
    </message>
    <message>
        <source>It was made with another key, or the list was changed afterwards.</source>
        <translation>Sie entstand mit einem anderen Schlüssel, oder die Liste wurde danach geändert.</translation>
    </message>
    <message>
        <source>Sign with the key that belongs to the certificate on the device.</source>
        <translation>Mit dem Schlüssel signieren, der zum Zertifikat auf dem Gerät gehört.</translation>
    </message>
    <message>
        <source>ota.sign does not stand right behind ota.cmd%1</source>
        <translation>ota.sign steht nicht direkt hinter ota.cmd%1</translation>
    </message>
    <message>
        <source>The device keeps the hash of the list in a variable that the next file overwrites.</source>
        <translation>Das Gerät hält den Hash der Liste in einer Variablen, die von der nächsten Datei überschrieben wird.</translation>
    </message>
    <message>
        <source>Put ota.cmd first and ota.sign next, before every other file.</source>
        <translation>ota.cmd an den Anfang stellen und ota.sign gleich danach, vor jede andere Datei.</translation>
    </message>
    <message>
        <source>The device has no %1%2</source>
        <translation>Auf dem Gerät fehlt %1%2</translation>
    </message>
    <message>
        <source>Without the OTA vendor certificate it cannot check any bundle.</source>
        <translation>Ohne das OTA-Herstellerzertifikat kann es kein Bundle prüfen.</translation>
    </message>
    <message>
        <source>Program the certificate into the root folder of the device&apos;s file system before the first update.</source>
        <translation>Vor dem ersten Update das Zertifikat in den Stammordner des Dateisystems auf dem Gerät programmieren.</translation>
    </message>
    <message>
        <source>The device cannot use %1%2</source>
        <translation>Das Gerät kann %1 nicht verwenden%2</translation>
    </message>
    <message>
        <source>It must be a certificate with an EC key on the curve P-256.</source>
        <translation>Es muss ein Zertifikat mit einem EC-Schlüssel auf der Kurve P-256 sein.</translation>
    </message>
    <message>
        <source>Make a vendor key on P-256 and store its certificate under this name.</source>
        <translation>Einen Herstellerschlüssel auf P-256 erzeugen und sein Zertifikat unter diesem Namen ablegen.</translation>
    </message>
    <message>
        <source>%1 is in the archive but not in ota.cmd%2</source>
        <translation>%1 ist im Archiv, aber nicht in ota.cmd%2</translation>
    </message>
    <message>
        <source>Names are compared character by character, with a leading slash only if another one follows.</source>
        <translation>Namen werden Zeichen für Zeichen verglichen, mit führendem Schrägstrich nur, wenn ein weiterer folgt.</translation>
    </message>
    <message>
        <source>List the file under exactly this name, or leave it out.</source>
        <translation>Die Datei genau unter diesem Namen aufführen oder weglassen.</translation>
    </message>
    <message>
        <source>%1 comes twice%2</source>
        <translation>%1 kommt zweimal vor%2</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Eine davon weglassen.</translation>
    </message>
    <message>
        <source>%1 is listed but not in the archive%2</source>
        <translation>%1 ist aufgeführt, aber nicht im Archiv%2</translation>
    </message>
    <message>
        <source>Every listed file must come, also if it is listed twice.</source>
        <translation>Jede aufgeführte Datei muss kommen, auch wenn sie doppelt aufgeführt ist.</translation>
    </message>
    <message>
        <source>Build the bundle again with all its files.</source>
        <translation>Das Bundle mit allen Dateien neu erstellen.</translation>
    </message>
    <message>
        <source>%1 is larger than a file on the device can be%2</source>
        <translation>%1 ist größer, als eine Datei auf dem Gerät sein kann%2</translation>
    </message>
    <message>
        <source>It has %1 bytes; the file system takes %2.</source>
        <translation>Sie hat %1 Bytes; das Dateisystem nimmt %2.</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Die Datei aufteilen.</translation>
    </message>
    <message>
        <source>The SHA-256 of %1 is not the one in ota.cmd%2</source>
        <translation>Die SHA-256 von %1 ist nicht die in ota.cmd%2</translation>
    </message>
    <message>
        <source>The file or the list was changed after the bundle was made.</source>
        <translation>Die Datei oder die Liste wurde geändert, nachdem das Bundle erstellt war.</translation>
    </message>
    <message>
        <source>Build the bundle again.</source>
        <translation>Das Bundle neu erstellen.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit the certificate %2%3</source>
        <translation>Die Signatur von %1 passt nicht zum Zertifikat %2%3</translation>
    </message>
    <message>
        <source>Key and certificate are not a pair, or the file was signed without the hash in front of it.</source>
        <translation>Schlüssel und Zertifikat sind kein Paar, oder die Datei wurde ohne den Hash davor signiert.</translation>
    </message>
    <message>
        <source>Sign the file with the key that belongs to the certificate.</source>
        <translation>Die Datei mit dem Schlüssel signieren, der zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>%1 names the certificate %2, which the device does not have%3</source>
        <translation>%1 nennt das Zertifikat %2, das das Gerät nicht hat%3</translation>
    </message>
    <message>
        <source>It is neither in the bundle before this file nor among the files said to be on the device.</source>
        <translation>Es ist weder vor dieser Datei im Bundle noch unter den Dateien, die auf dem Gerät sein sollen.</translation>
    </message>
    <message>
        <source>Add the certificate to the bundle; if the device has it, say so with the folder of the device&apos;s certificates.</source>
        <translation>Das Zertifikat ins Bundle aufnehmen; hat das Gerät es schon, dies mit dem Ordner der Gerätezertifikate angeben.</translation>
    </message>
    <message>
        <source>The file system cannot use the certificate %1 of %2%3</source>
        <translation>Das Dateisystem kann das Zertifikat %1 von %2 nicht verwenden%3</translation>
    </message>
    <message>
        <source>File signatures need an RSA certificate in DER.</source>
        <translation>Dateisignaturen brauchen ein RSA-Zertifikat in DER.</translation>
    </message>
    <message>
        <source>Convert the certificate to DER; use an RSA-2048 key.</source>
        <translation>Das Zertifikat in DER umwandeln; einen Schlüssel RSA-2048 verwenden.</translation>
    </message>
    <message>
        <source>The certificate %1 is revoked in the device&apos;s catalogue%2</source>
        <translation>Das Zertifikat %1 ist im Katalog des Geräts widerrufen%2</translation>
    </message>
    <message>
        <source>Sign with another certificate.</source>
        <translation>Mit einem anderen Zertifikat signieren.</translation>
    </message>
    <message>
        <source>The chain of the signer of %1 breaks at %2%3</source>
        <translation>Die Kette zum Signaturzertifikat von %1 reißt bei %2%3</translation>
    </message>
    <message>
        <source>Every certificate above the signer must be a file named exactly as its common name.</source>
        <translation>Jedes Zertifikat über dem Signaturzertifikat muss eine Datei sein, die genau wie sein Common Name heißt.</translation>
    </message>
    <message>
        <source>Add the missing certificate under that name, in DER.</source>
        <translation>Das fehlende Zertifikat unter diesem Namen in DER hinzufügen.</translation>
    </message>
    <message>
        <source>The root %1 is not in the device&apos;s catalogue%2</source>
        <translation>Die Wurzel %1 steht nicht im Katalog des Geräts%2</translation>
    </message>
    <message>
        <source>File signatures are accepted only from roots in the catalogue.</source>
        <translation>Dateisignaturen werden nur von Wurzeln aus dem Katalog angenommen.</translation>
    </message>
    <message>
        <source>Sign with a certificate below a listed root, or install the catalogue that lists this one.</source>
        <translation>Mit einem Zertifikat unter einer aufgeführten Wurzel signieren oder den Katalog installieren, der diese aufführt.</translation>
    </message>
    <message>
        <source>ota.sign was not checked: it is not known which %1 the device has</source>
        <translation>ota.sign wurde nicht geprüft: Es ist nicht bekannt, welches %1 das Gerät hat</translation>
    </message>
    <message>
        <source>A wrong key is the most frequent reason for a refusal (-20199).</source>
        <translation>Ein falscher Schlüssel ist der häufigste Grund einer Ablehnung (-20199).</translation>
    </message>
    <message>
        <source>Give the OTA vendor certificate of the device.</source>
        <translation>Das OTA-Herstellerzertifikat des Geräts angeben.</translation>
    </message>
    <message>
        <source>The signature of %1 was not checked: %2 is not in the bundle</source>
        <translation>Die Signatur von %1 wurde nicht geprüft: %2 ist nicht im Bundle</translation>
    </message>
    <message>
        <source>Give the folder of the certificates that are on the device.</source>
        <translation>Den Ordner der Zertifikate angeben, die auf dem Gerät sind.</translation>
    </message>
    <message>
        <source>Whether the device trusts %1 cannot be told without its catalogue</source>
        <translation>Ob das Gerät %1 vertraut, lässt sich ohne seinen Katalog nicht sagen</translation>
    </message>
    <message>
        <source>The signature of %1 itself is good.</source>
        <translation>Die Signatur von %1 selbst ist gut.</translation>
    </message>
    <message>
        <source>Make sure that the root of this certificate is in the catalogue.</source>
        <translation>Sicherstellen, dass die Wurzel dieses Zertifikats im Katalog steht.</translation>
    </message>
    <message>
        <source>The device touches memory that is not its own, near byte %1</source>
        <translation>Das Gerät berührt fremden Speicher, nahe Byte %1</translation>
    </message>
    <message>
        <source>The predicted answer is what was seen; another build may crash or behave in other ways.</source>
        <translation>Die vorhergesagte Antwort ist die beobachtete; ein anderer Build stürzt vielleicht ab oder verhält sich anders.</translation>
    </message>
    <message>
        <source>Do not rely on this bundle, whatever the answer.</source>
        <translation>Sich auf dieses Bundle nicht verlassen, wie auch immer die Antwort lautet.</translation>
    </message>
    <message>
        <source>The device ignores the signature of %1 and treats the file as unsigned</source>
        <translation>Das Gerät übergeht die Signatur von %1 und behandelt die Datei als unsigniert</translation>
    </message>
    <message>
        <source>Its text has %1 characters: not a multiple of four, or exactly 256.</source>
        <translation>Ihr Text hat %1 Zeichen: kein Vielfaches von vier, oder genau 256.</translation>
    </message>
    <message>
        <source>Write the signature as base64 in one line, with its padding.</source>
        <translation>Die Signatur als base64 in einer Zeile schreiben, mit Auffüllung.</translation>
    </message>
    <message>
        <source>The signature of %1 has more than 256 bytes</source>
        <translation>Die Signatur von %1 hat mehr als 256 Bytes</translation>
    </message>
    <message>
        <source>Its end is written over the length field behind it.</source>
        <translation>Ihr Ende wird über das Längenfeld dahinter geschrieben.</translation>
    </message>
    <message>
        <source>This receiver takes that for &quot;no signature&quot; when it opens the file, and hands it over when it closes it. What the flash makes of it is unknown.</source>
        <translation>Dieser Empfänger hält das beim Öffnen der Datei für „keine Signatur“ und übergibt sie beim Schließen. Was das Flash daraus macht, ist unbekannt.</translation>
    </message>
    <message>
        <source>Change the image by a few bytes and build again: the signature of the same bytes is always the same.</source>
        <translation>Das Abbild um ein paar Bytes ändern und neu erstellen: Die Signatur derselben Bytes ist immer dieselbe.</translation>
    </message>
    <message>
        <source>%1 names no certificate, but its signature is not TI&apos;s</source>
        <translation>%1 nennt kein Zertifikat, aber die Signatur ist nicht von TI</translation>
    </message>
    <message>
        <source>A signature without a certificate is checked with TI&apos;s own key; the file system will answer -10289.</source>
        <translation>Eine Signatur ohne Zertifikat wird mit TIs eigenem Schlüssel geprüft; das Dateisystem wird -10289 antworten.</translation>
    </message>
    <message>
        <source>Use the signature that belongs to this file, or name its certificate.</source>
        <translation>Die Signatur verwenden, die zu dieser Datei gehört, oder ihr Zertifikat nennen.</translation>
    </message>
    <message>
        <source>%1 is signed for the other generation of chips%2</source>
        <translation>%1 ist für die andere Chip-Generation signiert%2</translation>
    </message>
    <message>
        <source>CC3220 checks SHA-1, CC3235 checks SHA-256.</source>
        <translation>CC3220 prüft SHA-1, CC3235 prüft SHA-256.</translation>
    </message>
    <message>
        <source>Build the bundle for the device it is meant for.</source>
        <translation>Das Bundle für das Gerät erstellen, für das es gedacht ist.</translation>
    </message>
    <message>
        <source>%1 is marked secure but has no signature</source>
        <translation>%1 ist als sicher markiert, hat aber keine Signatur</translation>
    </message>
    <message>
        <source>The archive code takes it; whether the file system of a secured device does is unknown. An image without a signature does not start there.</source>
        <translation>Der Archiv-Code nimmt sie; ob das Dateisystem eines gesicherten Geräts sie nimmt, ist unbekannt. Ein Abbild ohne Signatur startet dort nicht.</translation>
    </message>
    <message>
        <source>Sign the file.</source>
        <translation>Die Datei signieren.</translation>
    </message>
    <message>
        <source>%1 has an empty digest, so the device does not check it</source>
        <translation>%1 hat eine leere Prüfsumme, also prüft das Gerät sie nicht</translation>
    </message>
    <message>
        <source>Build the bundle again with digests.</source>
        <translation>Das Bundle mit Prüfsummen neu erstellen.</translation>
    </message>
    <message>
        <source>The archive code takes it; what the file system does is unknown.</source>
        <translation>Der Archiv-Code nimmt sie; was das Dateisystem macht, ist unbekannt.</translation>
    </message>
    <message>
        <source>Leave the file out, or put a byte into it.</source>
        <translation>Die Datei weglassen oder ein Byte hineinschreiben.</translation>
    </message>
    <message>
        <source>The device steps over the entry %1 of type %2</source>
        <translation>Das Gerät übergeht den Eintrag %1 vom Typ %2</translation>
    </message>
    <message>
        <source>It knows files and folders only. Data of such an entry is not stepped over.</source>
        <translation>Es kennt nur Dateien und Ordner. Daten eines solchen Eintrags werden nicht übergangen.</translation>
    </message>
    <message>
        <source>Leave links and special entries out.</source>
        <translation>Links und besondere Einträge weglassen.</translation>
    </message>
    <message>
        <source>%1 comes together with other files</source>
        <translation>%1 kommt zusammen mit anderen Dateien</translation>
    </message>
    <message>
        <source>A certificate catalogue must be installed and committed alone.</source>
        <translation>Ein Zertifikatskatalog muss allein installiert und übernommen werden.</translation>
    </message>
    <message>
        <source>Make one bundle for the catalogue and a second one for the rest.</source>
        <translation>Ein Bundle für den Katalog erstellen und ein zweites für den Rest.</translation>
    </message>
    <message>
        <source>%1 is written at once and stays if the update fails</source>
        <translation>%1 wird sofort geschrieben und bleibt, wenn das Update scheitert</translation>
    </message>
    <message>
        <source>Mark it as part of the bundle unless that is meant.</source>
        <translation>Als Teil des Bundles markieren, wenn das nicht beabsichtigt ist.</translation>
    </message>
    <message>
        <source>Fragile on plain HTTP: %1 of %2 header lengths</source>
        <translation>Anfällig über einfaches HTTP: %1 von %2 Kopflängen</translation>
    </message>
    <message>
        <source>With these lengths of the response header the network cuts ota.cmd at a place the device does not survive. In one large TLS record it always works.</source>
        <translation>Bei diesen Längen des Antwortkopfs trennt das Netz ota.cmd an einer Stelle, die das Gerät nicht verträgt. In einem großen TLS-Record geht es immer.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with Airlift, which sends the beginning in one record.</source>
        <translation>Über HTTPS mit Airlift anbieten, das den Anfang in einem Record sendet.</translation>
    </message>
    <message>
        <source>%1 is not a receiver profile: %2</source>
        <translation>%1 ist kein Empfängerprofil: %2</translation>
    </message>
    <message>
        <source>Compare it with a built-in profile; every key has to be known.</source>
        <translation>Mit einem eingebauten Profil vergleichen; jeder Schlüssel muss bekannt sein.</translation>
    </message>
    <message>
        <source>There is no receiver &quot;%1&quot;</source>
        <translation>Es gibt keinen Empfänger „%1“</translation>
    </message>
    <message>
        <source>Use one of %1, or the path of a profile.</source>
        <translation>Eines von %1 verwenden oder den Pfad eines Profils.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 is not a session journal</source>
        <translation>%1 ist kein Sitzungsjournal</translation>
    </message>
    <message>
        <source>It does not begin like one.</source>
        <translation>Es beginnt nicht wie eines.</translation>
    </message>
    <message>
        <source>Choose a journal that Airlift wrote, or open a plain log as a recording.</source>
        <translation>Ein Journal wählen, das Airlift geschrieben hat, oder ein einfaches Log als Aufzeichnung öffnen.</translation>
    </message>
    <message>
        <source>%1 is signed with the public example key of %2</source>
        <translation>%1 ist mit dem öffentlichen Beispielschlüssel von %2 signiert</translation>
    </message>
    <message>
        <source>Everybody has this key: a product that trusts it takes updates from anybody.</source>
        <translation>Jeder hat diesen Schlüssel: Ein Produkt, das ihm vertraut, nimmt Updates von jedermann.</translation>
    </message>
    <message>
        <source>Make a key of your own before anything is shipped.</source>
        <translation>Einen eigenen Schlüssel erzeugen, bevor etwas ausgeliefert wird.</translation>
    </message>
    <message>
        <source>%1 is the public example certificate %2</source>
        <translation>%1 ist das öffentliche Beispielzertifikat %2</translation>
    </message>
    <message>
        <source>Its private key is published with the SDK.</source>
        <translation>Sein privater Schlüssel ist mit dem SDK veröffentlicht.</translation>
    </message>
    <message>
        <source>Leave it out of products.</source>
        <translation>Aus Produkten weglassen.</translation>
    </message>
    <message>
        <source>The bundle is not signed</source>
        <translation>Das Bundle ist nicht signiert</translation>
    </message>
    <message>
        <source>The stock device installs everything and then refuses it (-20199).</source>
        <translation>Das Standardgerät installiert alles und lehnt es dann ab (-20199).</translation>
    </message>
    <message>
        <source>Sign it, unless the device runs a library without that check.</source>
        <translation>Signieren, sofern auf dem Gerät keine Bibliothek ohne diese Prüfung läuft.</translation>
    </message>
    <message>
        <source>The private key %1 is in the bundle</source>
        <translation>Der private Schlüssel %1 ist im Bundle</translation>
    </message>
    <message>
        <source>Everybody who can download the bundle can read it.</source>
        <translation>Jeder, der das Bundle herunterladen kann, kann ihn lesen.</translation>
    </message>
    <message>
        <source>Take it out if it is not meant to be public.</source>
        <translation>Herausnehmen, wenn er nicht öffentlich sein soll.</translation>
    </message>
    <message>
        <source>%1 is not rolled back</source>
        <translation>%1 wird nicht zurückgerollt</translation>
    </message>
    <message>
        <source>It is written at once and stays changed if the update fails.</source>
        <translation>Sie wird sofort geschrieben und bleibt geändert, wenn das Update scheitert.</translation>
    </message>
    <message>
        <source>Make it part of the bundle unless that is meant.</source>
        <translation>Zum Teil des Bundles machen, wenn das nicht beabsichtigt ist.</translation>
    </message>
    <message>
        <source>The certificate %1 expired on %2</source>
        <translation>Das Zertifikat %1 ist am %2 abgelaufen</translation>
    </message>
    <message>
        <source>File signatures are reported to be accepted all the same; TLS answers -461.</source>
        <translation>Dateisignaturen werden Berichten zufolge trotzdem angenommen; TLS antwortet -461.</translation>
    </message>
    <message>
        <source>Plan its replacement.</source>
        <translation>Seinen Ersatz planen.</translation>
    </message>
    <message>
        <source>The form of a catalogue bundle is inferred</source>
        <translation>Die Form eines Katalog-Bundles ist erschlossen</translation>
    </message>
    <message>
        <source>No bundle of the vendor&apos;s tool with a catalogue is known; flags and folder follow from its documentation.</source>
        <translation>Es ist kein Bundle des Herstellerwerkzeugs mit einem Katalog bekannt; Merkmale und Ordner folgen aus dessen Dokumentation.</translation>
    </message>
    <message>
        <source>Try it on one device, and commit it before anything else is sent.</source>
        <translation>Auf einem Gerät ausprobieren und übernehmen lassen, bevor anderes gesendet wird.</translation>
    </message>
    <message>
        <source>Version %1 instead of %2</source>
        <translation>Version %1 statt %2</translation>
    </message>
    <message>
        <source>The clock is not ahead of %1.</source>
        <translation>Die Uhr ist nicht weiter als %1.</translation>
    </message>
    <message>
        <source>Check the clock of this machine.</source>
        <translation>Die Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>A bundle with version %1 was there and is replaced</source>
        <translation>Ein Bundle mit Version %1 war da und wird ersetzt</translation>
    </message>
    <message>
        <source>A device that took it sees no newer one.</source>
        <translation>Ein Gerät, das es genommen hat, sieht kein neueres.</translation>
    </message>
    <message>
        <source>Give a later version if the content changed.</source>
        <translation>Eine spätere Version angeben, wenn sich der Inhalt geändert hat.</translation>
    </message>
    <message>
        <source>CC3220</source>
        <translation>CC3220</translation>
    </message>
    <message>
        <source>CC3230 and CC3x35</source>
        <translation>CC3230 und CC3x35</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>It begins with zeros only: no file is in it.</source>
        <translation>Die Datei beginnt mit lauter Nullen: Keine Datei ist darin.</translation>
    </message>
    <message>
        <source>It is a web page, probably the error page of a download.</source>
        <translation>Es ist eine Webseite, wohl die Fehlerseite eines Downloads.</translation>
    </message>
    <message>
        <source>It is JSON text, perhaps a recipe or a list.</source>
        <translation>Es ist JSON-Text, vielleicht ein Rezept oder eine Liste.</translation>
    </message>
    <message>
        <source>It is a text.</source>
        <translation>Es ist ein Text.</translation>
    </message>
    <message>
        <source>It is compressed; a device unpacks nothing.</source>
        <translation>Die Datei ist komprimiert; ein Gerät packt nichts aus.</translation>
    </message>
    <message>
        <source>It is an ELF file: the linker&apos;s output.</source>
        <translation>Es ist eine ELF-Datei: die Ausgabe des Linkers.</translation>
    </message>
    <message>
        <source>It is a certificate or a key in PEM.</source>
        <translation>Es ist ein Zertifikat oder Schlüssel in PEM.</translation>
    </message>
    <message>
        <source>It is a service pack.</source>
        <translation>Es ist ein Service-Pack.</translation>
    </message>
    <message>
        <source>It begins like one, but makes no sense from byte %1 on.</source>
        <translation>Die Datei beginnt wie eines, ergibt aber ab Byte %1 keinen Sinn.</translation>
    </message>
    <message>
        <source>it is compressed</source>
        <translation>es ist komprimiert</translation>
    </message>
    <message>
        <source>Unpack it once (gunzip, unzip) and choose the .tar in it.</source>
        <translation>Einmal auspacken (gunzip, unzip) und die .tar-Datei darin wählen.</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>es ist eine Webseite</translation>
    </message>
    <message>
        <source>Download the bundle again and look at the answer of the server.</source>
        <translation>Das Bundle neu herunterladen und die Antwort des Servers ansehen.</translation>
    </message>
    <message>
        <source>nothing is in it</source>
        <translation>es ist nichts darin</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Neu kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>it is damaged at byte %1</source>
        <translation>es ist bei Byte %1 beschädigt</translation>
    </message>
    <message>
        <source>it is a service pack</source>
        <translation>es ist ein Service-Pack</translation>
    </message>
    <message>
        <source>%1 is not a service pack</source>
        <translation>%1 ist kein Service-Pack</translation>
    </message>
    <message>
        <source>The service pack %1 is damaged</source>
        <translation>Das Service-Pack %1 ist beschädigt</translation>
    </message>
    <message>
        <source>Its parts do not lie where it says.</source>
        <translation>Seine Teile liegen nicht dort, wo es angibt.</translation>
    </message>
    <message>
        <source>Take the sp_*.bin out of the SDK again, unchanged.</source>
        <translation>Die sp_*.bin noch einmal unverändert aus dem SDK nehmen.</translation>
    </message>
    <message>
        <source>The signature of the service pack %1 is missing</source>
        <translation>Die Signatur des Service-Packs %1 fehlt</translation>
    </message>
    <message>
        <source>A bare .ucf needs its .ucf.signed.bin beside it.</source>
        <translation>Eine bloße .ucf braucht ihre .ucf.signed.bin daneben.</translation>
    </message>
    <message>
        <source>Put that file there, or choose the sp_*.bin container.</source>
        <translation>Diese Datei dort ablegen oder den Container sp_*.bin wählen.</translation>
    </message>
    <message>
        <source>%1 is signed by TI for %2, not for %3</source>
        <translation>%1 ist von TI für %2 signiert, nicht für %3</translation>
    </message>
    <message>
        <source>This chip would refuse it with -10289 after the whole download.</source>
        <translation>Dieser Chip würde sie nach dem ganzen Download mit -10289 ablehnen.</translation>
    </message>
    <message>
        <source>Choose the file for %1 from the SDK of the chip.</source>
        <translation>Die Datei für %1 aus dem SDK des Chips wählen.</translation>
    </message>
    <message>
        <source>The signature that goes with %1 is none of TI&apos;s</source>
        <translation>Die Signatur zu %1 ist keine von TI</translation>
    </message>
    <message>
        <source>TI&apos;s signatures have 256 bytes.</source>
        <translation>Signaturen von TI haben 256 Bytes.</translation>
    </message>
    <message>
        <source>Choose the signature file that came with it, unchanged.</source>
        <translation>Die mitgelieferte Signaturdatei unverändert wählen.</translation>
    </message>
    <message>
        <source>%1 is not signed by TI</source>
        <translation>%1 ist nicht von TI signiert</translation>
    </message>
    <message>
        <source>Either the file or its signature was changed, or they do not belong together. The device would refuse %1 with -10289.</source>
        <translation>Entweder wurde die Datei oder ihre Signatur geändert, oder sie gehören nicht zusammen. Das Gerät würde %1 mit -10289 ablehnen.</translation>
    </message>
    <message>
        <source>Take both out of the SDK again, unchanged.</source>
        <translation>Beide noch einmal unverändert aus dem SDK nehmen.</translation>
    </message>
    <message>
        <source>Whether TI signed %1 cannot be checked here</source>
        <translation>Ob TI %1 signiert hat, lässt sich hier nicht prüfen</translation>
    </message>
    <message>
        <source>The crypto policy of this system forbids SHA-1, which the CC3220 needs.</source>
        <translation>Die Krypto-Richtlinie dieses Systems verbietet SHA-1, das der CC3220 braucht.</translation>
    </message>
    <message>
        <source>Allow SHA-1 signatures for this program, or build on another machine.</source>
        <translation>SHA-1-Signaturen für dieses Programm erlauben oder auf einem anderen Rechner erstellen.</translation>
    </message>
    <message>
        <source>A certificate catalogue has to travel alone, and %1 is in the bundle too</source>
        <translation>Ein Zertifikatskatalog muss allein reisen, und %1 ist auch im Bundle</translation>
    </message>
    <message>
        <source>It has to be installed, tested and committed before anything that depends on it.</source>
        <translation>Er muss installiert, erprobt und übernommen sein, bevor etwas kommt, das von ihm abhängt.</translation>
    </message>
    <message>
        <source>Make one bundle with the catalogue only, and a second one with the rest.</source>
        <translation>Ein Bundle nur mit dem Katalog erstellen und ein zweites mit dem Rest.</translation>
    </message>
    <message>
        <source>%1 files are more than the receiver takes (%2)</source>
        <translation>%1 Dateien sind mehr, als der Empfänger nimmt (%2)</translation>
    </message>
    <message>
        <source>It would stop at its list with -20109.</source>
        <translation>Er würde an seiner Liste mit -20109 anhalten.</translation>
    </message>
    <message>
        <source>The signature given for %1 has %2 bytes instead of 256</source>
        <translation>Die angegebene Signatur für %1 hat %2 Bytes statt 256</translation>
    </message>
    <message>
        <source>The device&apos;s library passes on exactly 256: RSA-2048.</source>
        <translation>Die Bibliothek des Geräts reicht genau 256 weiter: RSA-2048.</translation>
    </message>
    <message>
        <source>Sign the file with an RSA-2048 key.</source>
        <translation>Die Datei mit einem Schlüssel RSA-2048 signieren.</translation>
    </message>
    <message>
        <source>The signature given for %1 does not fit its certificate</source>
        <translation>Die angegebene Signatur für %1 passt nicht zu ihrem Zertifikat</translation>
    </message>
    <message>
        <source>The device would answer -10289 after the whole download.</source>
        <translation>Das Gerät würde nach dem ganzen Download -10289 antworten.</translation>
    </message>
    <message>
        <source>Sign the file as it is stored now, with the hash this chip uses.</source>
        <translation>Die Datei so signieren, wie sie jetzt abgelegt wird, mit dem Hash, den dieser Chip verwendet.</translation>
    </message>
    <message>
        <source>The certificate %1 is not DER</source>
        <translation>Das Zertifikat %1 ist nicht DER</translation>
    </message>
    <message>
        <source>The device checks file signatures with DER certificates only.</source>
        <translation>Das Gerät prüft Dateisignaturen nur mit DER-Zertifikaten.</translation>
    </message>
    <message>
        <source>Convert it: openssl x509 -in FILE -outform DER -out %1.</source>
        <translation>Umwandeln: openssl x509 -in FILE -outform DER -out %1.</translation>
    </message>
    <message>
        <source>The device would not find the issuer of %1 under the name %2</source>
        <translation>Das Gerät würde den Aussteller von %1 nicht unter dem Namen %2 finden</translation>
    </message>
    <message>
        <source>It looks for issuers by their common name, letter for letter: %1</source>
        <translation>Es sucht Aussteller nach ihrem Common Name, Buchstabe für Buchstabe: %1</translation>
    </message>
    <message>
        <source>this one has none</source>
        <translation>dieser hat keinen</translation>
    </message>
    <message>
        <source>Use a chain whose certificates have common names.</source>
        <translation>Eine Kette verwenden, deren Zertifikate einen Common Name haben.</translation>
    </message>
    <message>
        <source>Store the certificate as %1.</source>
        <translation>Das Zertifikat als %1 ablegen.</translation>
    </message>
    <message>
        <source>%1 is PEM with CR LF line ends</source>
        <translation>%1 ist PEM mit Zeilenenden CR LF</translation>
    </message>
    <message>
        <source>The device reads PEM with line feeds only (-456 to -459 otherwise).</source>
        <translation>Das Gerät liest PEM nur mit LF (sonst -456 bis -459).</translation>
    </message>
    <message>
        <source>Convert the line ends to LF, or the file to DER.</source>
        <translation>Die Zeilenenden in LF umwandeln oder die Datei in DER.</translation>
    </message>
    <message>
        <source>Version %1 does not come after %2</source>
        <translation>Version %1 kommt nicht nach %2</translation>
    </message>
    <message>
        <source>%1 is there already; a device that has it would not take this one for an update.</source>
        <translation>%1 ist schon da; ein Gerät, das sie hat, würde diese nicht für ein Update halten.</translation>
    </message>
    <message>
        <source>There is no %1 in the bundle</source>
        <translation>%1 ist nicht im Bundle</translation>
    </message>
    <message>
        <source>Write the name as the device has it; bundle inspect lists them.</source>
        <translation>Den Namen so schreiben wie auf dem Gerät; bundle inspect führt alle auf.</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 ist schon da</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Es wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The bundle holds a file whose name leads elsewhere: &quot;%1&quot;</source>
        <translation>Das Bundle enthält eine Datei, deren Name anderswohin führt: „%1“</translation>
    </message>
    <message>
        <source>Nothing is written outside the folder that was chosen.</source>
        <translation>Außerhalb des gewählten Ordners wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Name the other files one by one to get them.</source>
        <translation>Die anderen Dateien einzeln nennen, um sie zu bekommen.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate %1 comes in this bundle with the bundle flag</source>
        <translation>Das Signaturzertifikat %1 kommt in diesem Bundle mit dem Bundle-Merkmal</translation>
    </message>
    <message>
        <source>Such a file is not in force before the commit. Whether the signature of %1 is checked with it all the same is not documented; if not, the device refuses the file.</source>
        <translation>Eine solche Datei gilt vor der Übernahme noch nicht. Ob die Signatur von %1 trotzdem mit ihr geprüft wird, ist nicht dokumentiert; wenn nicht, lehnt das Gerät die Datei ab.</translation>
    </message>
    <message>
        <source>List the certificate with &quot;bundle&quot;:0, as the vendor&apos;s tool does.</source>
        <translation>Das Zertifikat mit &quot;bundle&quot;:0 aufführen, wie das Herstellerwerkzeug es tut.</translation>
    </message>
    <message>
        <source>a GNU long name</source>
        <translation>ein langer Name nach GNU-Art</translation>
    </message>
    <message>
        <source>an extended (pax) header</source>
        <translation>ein erweiterter Kopf (pax)</translation>
    </message>
    <message>
        <source>a name in two fields (POSIX prefix)</source>
        <translation>ein Name in zwei Feldern (POSIX-Präfix)</translation>
    </message>
    <message>
        <source>a name of 100 bytes without an end</source>
        <translation>ein Name von 100 Bytes ohne Ende</translation>
    </message>
    <message>
        <source>&quot;./&quot; in front of the root folder</source>
        <translation>„./“ vor dem Stammordner</translation>
    </message>
    <message>
        <source>a path with fewer than two slashes</source>
        <translation>ein Pfad mit weniger als zwei Schrägstrichen</translation>
    </message>
    <message>
        <source>an entry of a type the device does not know</source>
        <translation>ein Eintrag von einem Typ, den das Gerät nicht kennt</translation>
    </message>
    <message>
        <source>a size that is not octal</source>
        <translation>eine Größe, die nicht oktal ist</translation>
    </message>
    <message>
        <source>a file in front of ota.cmd</source>
        <translation>eine Datei vor ota.cmd</translation>
    </message>
    <message>
        <source>ota.sign is not right behind ota.cmd</source>
        <translation>ota.sign steht nicht direkt hinter ota.cmd</translation>
    </message>
    <message>
        <source>a file that is in the tar twice</source>
        <translation>eine Datei, die zweimal im tar steht</translation>
    </message>
    <message>
        <source>a file that is listed twice</source>
        <translation>eine Datei, die zweimal aufgeführt ist</translation>
    </message>
    <message>
        <source>a wrong header checksum</source>
        <translation>eine falsche Kopf-Prüfsumme</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>ein Link</translation>
    </message>
    <message>
        <source>headers of another tar dialect</source>
        <translation>Köpfe eines anderen tar-Dialekts</translation>
    </message>
    <message>
        <source>owners or times in the headers</source>
        <translation>Besitzer oder Zeiten in den Köpfen</translation>
    </message>
    <message>
        <source>no folder entries</source>
        <translation>keine Ordnereinträge</translation>
    </message>
    <message>
        <source>not padded with zeros to 10240 bytes</source>
        <translation>nicht mit Nullen auf 10240 Bytes aufgefüllt</translation>
    </message>
    <message>
        <source>ota.cmd is not formatted as the vendor&apos;s tool does</source>
        <translation>ota.cmd ist nicht so formatiert wie vom Herstellerwerkzeug</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>The device takes the wrong part for the file name: -20199.</source>
        <translation>Das Gerät hält den falschen Teil für den Dateinamen: -20199.</translation>
    </message>
    <message>
        <source>The device finds no file name in it: -20102.</source>
        <translation>Das Gerät findet keinen Dateinamen darin: -20102.</translation>
    </message>
    <message>
        <source>The device cannot verify the list then: -20199.</source>
        <translation>Das Gerät kann die Liste dann nicht prüfen: -20199.</translation>
    </message>
    <message>
        <source>The device raises a security alert: -20199.</source>
        <translation>Das Gerät schlägt Sicherheitsalarm: -20199.</translation>
    </message>
    <message>
        <source>The device skips it without a word.</source>
        <translation>Das Gerät übergeht es stillschweigend.</translation>
    </message>
    <message>
        <source>What a device does with it is not known.</source>
        <translation>Was ein Gerät damit macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The device does not mind.</source>
        <translation>Das Gerät stört sich nicht daran.</translation>
    </message>
    <message>
        <source>The device misreads it: -20199 or -20102.</source>
        <translation>Das Gerät liest es falsch: -20199 oder -20102.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres Mal</numerusform>
            <numerusform> und %n weitere Male</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>UniFlash or the SDK&apos;s build (or a tool that writes the same bytes, as Airlift does)</source>
        <translation>UniFlash oder der Build des SDK (oder ein Werkzeug, das dieselben Bytes schreibt, wie Airlift)</translation>
    </message>
    <message>
        <source>Airlift</source>
        <translation>Airlift</translation>
    </message>
    <message>
        <source>the vendor&apos;s method on a newer Python</source>
        <translation>das Verfahren des Herstellers auf neuerem Python</translation>
    </message>
    <message>
        <source>GNU tar or a like program</source>
        <translation>GNU tar oder ein ähnliches Programm</translation>
    </message>
    <message>
        <source>a POSIX (pax or ustar) tar program</source>
        <translation>ein POSIX-tar-Programm (pax oder ustar)</translation>
    </message>
    <message>
        <source>headers byte for byte as the vendor&apos;s tool writes them</source>
        <translation>Köpfe Byte für Byte wie vom Herstellerwerkzeug</translation>
    </message>
    <message>
        <source>four folders, then the list</source>
        <translation>vier Ordner, dann die Liste</translation>
    </message>
    <message>
        <source>list formatted as the vendor&apos;s tool does</source>
        <translation>Liste formatiert wie vom Herstellerwerkzeug</translation>
    </message>
    <message>
        <source>blanks in the list that keep it off a block border</source>
        <translation>Leerzeichen in der Liste, die sie von einer Blockgrenze fernhalten</translation>
    </message>
    <message>
        <source>empty device fields in folder headers (Python 3.8 or later)</source>
        <translation>leere Gerätefelder in Ordnerköpfen (Python 3.8 oder später)</translation>
    </message>
    <message>
        <source>extended headers</source>
        <translation>erweiterte Köpfe</translation>
    </message>
    <message>
        <source>the signer is called dummyt-root-ca-cert, as in the SDK&apos;s own examples</source>
        <translation>das Signaturzertifikat heißt dummyt-root-ca-cert, wie in den Beispielen des SDK</translation>
    </message>
    <message>
        <source>the service pack of SDK 4.10</source>
        <translation>das Service-Pack von SDK 4.10</translation>
    </message>
    <message>
        <source>the service pack of SDK 7.10</source>
        <translation>das Service-Pack von SDK 7.10</translation>
    </message>
    <message>
        <source>What the device received is no TAR archive (entry type %1)</source>
        <translation>Was das Gerät empfing, ist kein TAR-Archiv (Eintragstyp %1)</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>The bytes where the archive parser looks for a file type are printable text: a web page, a share link&apos;s page, a redirect or another file.</source>
        <translation>Die Bytes, an denen der Archiv-Parser einen Dateityp sucht, sind druckbarer Text: eine Webseite, die Seite eines Freigabelinks, eine Weiterleitung oder eine andere Datei.</translation>
    </message>
    <message>
        <source>Give the device the .tar itself: a direct-download URL, or the local file. Open the URL with &quot;curl -I&quot;: it must answer 200 without a redirect, and the content must be the archive.</source>
        <translation>Dem Gerät die .tar-Datei selbst geben: eine URL zum direkten Herunterladen oder die lokale Datei. Die URL mit „curl -I“ öffnen: Sie muss ohne Weiterleitung mit 200 antworten, und der Inhalt muss das Archiv sein.</translation>
    </message>
    <message>
        <source>its own certificate file</source>
        <translation>seine eigene Zertifikatsdatei</translation>
    </message>
    <message>
        <source>its private key file</source>
        <translation>die Datei mit seinem privaten Schlüssel</translation>
    </message>
    <message>
        <source>its Diffie-Hellman file</source>
        <translation>seine Diffie-Hellman-Datei</translation>
    </message>
    <message>
        <source>its own certificate or key file</source>
        <translation>seine eigene Zertifikats- oder Schlüsseldatei</translation>
    </message>
    <message>
        <source>Wrong format, an encrypted key, an empty file, or a key that does not fit the certificate. The server&apos;s certificate is not concerned.</source>
        <translation>Falsches Format, ein verschlüsselter Schlüssel, eine leere Datei oder ein Schlüssel, der nicht zum Zertifikat passt. Das Server-Zertifikat ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Store an unencrypted key and its certificate as DER, and check on a PC that both fit. If the service needs no client certificate, leave these slots empty and fill only the CA slot.</source>
        <translation>Einen unverschlüsselten Schlüssel und sein Zertifikat als DER ablegen und auf einem PC prüfen, ob beide zusammenpassen. Braucht der Dienst kein Client-Zertifikat, diese Plätze leer lassen und nur den CA-Platz füllen.</translation>
    </message>
    <message>
        <source>A secure socket connects without a root CA file</source>
        <translation>Ein sicherer Socket verbindet sich ohne Wurzel-CA-Datei</translation>
    </message>
    <message>
        <source>The socket was opened as secure, and no CA file was assigned to it before the connect; no answer follows.</source>
        <translation>Der Socket wurde als sicher geöffnet, und vor dem Verbinden wurde ihm keine CA-Datei zugewiesen; es folgt keine Antwort.</translation>
    </message>
    <message>
        <source>Set it first: AT+SetSockOpt=&lt;socket&gt;,SOCKET,SECURE_FILES_CA_FILE_NAME,&lt;file&gt;, then AT+Connect; or use the MQTT commands, which take the files themselves.</source>
        <translation>Zuerst setzen: AT+SetSockOpt=&lt;socket&gt;,SOCKET,SECURE_FILES_CA_FILE_NAME,&lt;file&gt;, dann AT+Connect; oder die MQTT-Befehle verwenden, die die Dateien selbst annehmen.</translation>
    </message>
    <message>
        <source>The device is the TLS server, and the handshake with its client failed%1</source>
        <translation>Das Gerät ist der TLS-Server, und der Handshake mit seinem Client scheiterte%1</translation>
    </message>
    <message>
        <source>Its certificate or key file may be unusable, or the client does not trust it. The line does not say which.</source>
        <translation>Seine Zertifikats- oder Schlüsseldatei ist vielleicht unbrauchbar, oder der Client vertraut ihr nicht. Die Zeile sagt nicht, was zutrifft.</translation>
    </message>
    <message>
        <source>Print what sl_Accept returns: -458 is the private key file, -457 the certificate file, -3xx an alert of the client. Check that key and certificate are unencrypted DER and fit each other.</source>
        <translation>Ausgeben, was sl_Accept liefert: -458 ist die Datei des privaten Schlüssels, -457 die Zertifikatsdatei, -3xx ein Alarm des Clients. Prüfen, ob Schlüssel und Zertifikat unverschlüsseltes DER sind und zusammenpassen.</translation>
    </message>
    <message>
        <source>The other side ended TLS while the device was connecting</source>
        <translation>Die Gegenseite beendete TLS, während sich das Gerät verband</translation>
    </message>
    <message>
        <source>Mostly certificates: the root on the device does not fit the server, or the server did not like the client certificate. A socket takes one root for the server.</source>
        <translation>Meist die Zertifikate: Die Wurzel auf dem Gerät passt nicht zum Server, oder dem Server gefiel das Client-Zertifikat nicht. Ein Socket nimmt eine Wurzel für den Server.</translation>
    </message>
    <message>
        <source>Give the socket only the root that the server&apos;s chain ends in; a CA of your own belongs into the cloud account. Print the status of sl_Connect to be sure.</source>
        <translation>Dem Socket nur die Wurzel geben, in der die Kette des Servers endet; eine eigene CA gehört in das Cloud-Konto. Zur Sicherheit den Status von sl_Connect ausgeben.</translation>
    </message>
    <message>
        <source>The connection to the broker failed; the number printed stands for every kind of failure</source>
        <translation>Die Verbindung zum Broker scheiterte; die ausgegebene Nummer steht für jede Art von Fehler</translation>
    </message>
    <message>
        <source>The MQTT library maps name, network and TLS problems to one number.</source>
        <translation>Die MQTT-Bibliothek bildet Namens-, Netz- und TLS-Probleme auf eine Nummer ab.</translation>
    </message>
    <message>
        <source>Print the status of the secure connect (rebuild the library with its network traces), then look that number up.</source>
        <translation>Den Status des sicheren Verbindens ausgeben (die Bibliothek mit ihren Netzwerk-Ausgaben neu bauen), dann diese Nummer nachschlagen.</translation>
    </message>
    <message>
        <source>The network processor did not start%1</source>
        <translation>Der Netzwerkprozessor startete nicht%1</translation>
    </message>
    <message>
        <source>The reason is not known.</source>
        <translation>Der Grund ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the power supply and the service pack, and that sl_Start is called from a task after the scheduler runs. On an own board check the port of the driver: locks, interrupt, SPI.</source>
        <translation>Stromversorgung und Service-Pack prüfen, und ob sl_Start aus einem Task aufgerufen wird, nachdem der Scheduler läuft. Auf einem eigenen Board die Portierung des Treibers prüfen: Sperren, Interrupt, SPI.</translation>
    </message>
    <message>
        <source>The device is locked after too many security alerts%1</source>
        <translation>Das Gerät ist nach zu vielen Sicherheitsalarmen gesperrt%1</translation>
    </message>
    <message>
        <source>Every refused signature, certificate or token counts, and the count survives a reset.</source>
        <translation>Jede abgelehnte Signatur, jedes abgelehnte Zertifikat oder Token zählt, und der Zähler übersteht einen Reset.</translation>
    </message>
    <message>
        <source>Restore the factory image or program the device anew; find the reason for the alerts before the next update.</source>
        <translation>Das Werksabbild wiederherstellen oder das Gerät neu programmieren; vor dem nächsten Update den Grund der Alarme finden.</translation>
    </message>
    <message>
        <source>The Wi-Fi connection ended%1</source>
        <translation>Die WLAN-Verbindung endete%1</translation>
    </message>
    <message>
        <source>Access point and device parted.</source>
        <translation>Zugangspunkt und Gerät trennten sich.</translation>
    </message>
    <message>
        <source>Look at the signal and the access point&apos;s log at that time; update the service pack if it repeats.</source>
        <translation>Das Signal und das Log des Zugangspunkts zu dieser Zeit ansehen; wiederholt es sich, das Service-Pack erneuern.</translation>
    </message>
    <message>
        <source>The network of the new profile was not found</source>
        <translation>Das Netz des neuen Profils wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Its name is misspelt or hidden, it is out of range, or it is in the 5 GHz band, which this chip may not have.</source>
        <translation>Sein Name ist falsch geschrieben oder verborgen, es ist außer Reichweite oder im 5-GHz-Band, das dieser Chip vielleicht nicht hat.</translation>
    </message>
    <message>
        <source>Check name and band, move closer, and send the profile again.</source>
        <translation>Name und Band prüfen, näher herangehen und das Profil erneut senden.</translation>
    </message>
    <message>
        <source>The network was found, but the device could not join it</source>
        <translation>Das Netz wurde gefunden, aber das Gerät konnte sich nicht anmelden</translation>
    </message>
    <message>
        <source>Mostly a wrong key; also WPA3 only, a MAC filter or a weak signal.</source>
        <translation>Meist ein falscher Schlüssel; auch nur WPA3, ein MAC-Filter oder ein schwaches Signal.</translation>
    </message>
    <message>
        <source>Enter the key again, and allow WPA2 on the access point.</source>
        <translation>Den Schlüssel neu eingeben und am Zugangspunkt WPA2 erlauben.</translation>
    </message>
    <message>
        <source>The device joined the network but got no address</source>
        <translation>Das Gerät meldete sich im Netz an, bekam aber keine Adresse</translation>
    </message>
    <message>
        <source>No DHCP server answered, or it has no address left.</source>
        <translation>Kein DHCP-Server antwortete, oder er hat keine Adresse mehr frei.</translation>
    </message>
    <message>
        <source>Check DHCP on the router. A fixed address stored on the device earlier survives re-programming of the application.</source>
        <translation>DHCP am Router prüfen. Eine früher auf dem Gerät gespeicherte feste Adresse übersteht das Neuprogrammieren der Anwendung.</translation>
    </message>
    <message>
        <source>Provisioning failed%1</source>
        <translation>Das Provisioning scheiterte%1</translation>
    </message>
    <message>
        <source>Reset the device and start provisioning again; the status number tells which call was refused.</source>
        <translation>Das Gerät zurücksetzen und das Provisioning neu beginnen; die Statusnummer sagt, welcher Aufruf abgelehnt wurde.</translation>
    </message>
    <message>
        <source>The device is connected; only the phone did not get the result</source>
        <translation>Das Gerät ist verbunden; nur das Telefon bekam das Ergebnis nicht</translation>
    </message>
    <message>
        <source>The phone did not return to the same network in time: mobile data, VPN or client isolation. The app says &quot;failed&quot;, the device does not.</source>
        <translation>Das Telefon kam nicht rechtzeitig ins selbe Netz zurück: mobile Daten, VPN oder Client-Isolation. Die App meldet „failed“, das Gerät nicht.</translation>
    </message>
    <message>
        <source>Put the phone back on the network and look for the device there; the profile is stored.</source>
        <translation>Das Telefon wieder ins Netz bringen und das Gerät dort suchen; das Profil ist gespeichert.</translation>
    </message>
    <message>
        <source>The name server %1 belongs to another network than the device&apos;s address</source>
        <translation>Der Namensserver %1 gehört zu einem anderen Netz als die Adresse des Geräts</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Names cannot be resolved if that server is left over from an earlier network: stored settings survive.</source>
        <translation>Namen lassen sich nicht auflösen, wenn dieser Server von einem früheren Netz übrig ist: Gespeicherte Einstellungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Switch DHCP on again or set the name server anew, then reset the device.</source>
        <translation>DHCP wieder einschalten oder den Namensserver neu setzen, dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>The name lookup gave the address 0.0.0.0</source>
        <translation>Die Namensauflösung ergab die Adresse 0.0.0.0</translation>
    </message>
    <message>
        <source>The call ended without an answer although it reported success.</source>
        <translation>Der Aufruf endete ohne Antwort, obwohl er Erfolg meldete.</translation>
    </message>
    <message>
        <source>Repeat the lookup after a moment and treat 0.0.0.0 as a failure; check the name server.</source>
        <translation>Die Auflösung nach einem Augenblick wiederholen und 0.0.0.0 als Fehler behandeln; den Namensserver prüfen.</translation>
    </message>
    <message>
        <source>The update server has no folder for this device (-4)</source>
        <translation>Der Update-Server hat keinen Ordner für dieses Gerät (-4)</translation>
    </message>
    <message>
        <source>This older demo asks for a folder named after the vendor string and the versions it prints at start.</source>
        <translation>Diese ältere Demo fragt nach einem Ordner, der nach der Herstellerkennung und den beim Start ausgegebenen Versionen benannt ist.</translation>
    </message>
    <message>
        <source>Create the folder with exactly that name in the cloud account. -3 would mean that the server was not reached, for example a wrong token.</source>
        <translation>Den Ordner mit genau diesem Namen im Cloud-Konto anlegen. -3 würde heißen, dass der Server nicht erreicht wurde, zum Beispiel wegen eines falschen Tokens.</translation>
    </message>
    <message>
        <source>The bundle tool was given a key of the wrong kind</source>
        <translation>Das Bundle-Werkzeug bekam einen Schlüssel der falschen Art</translation>
    </message>
    <message>
        <source>ota.sign needs an EC key on prime256v1. RSA keys sign files and images, not the bundle.</source>
        <translation>ota.sign braucht einen EC-Schlüssel auf prime256v1. RSA-Schlüssel signieren Dateien und Abbilder, nicht das Bundle.</translation>
    </message>
    <message>
        <source>The programming tool got no answer from the boot loader</source>
        <translation>Das Programmierwerkzeug bekam keine Antwort vom Bootloader</translation>
    </message>
    <message>
        <source>It talks over UART with a break and a reset; that debugging over JTAG works says nothing about it.</source>
        <translation>Es spricht über UART mit Break und Reset; dass das Debuggen über JTAG geht, sagt darüber nichts.</translation>
    </message>
    <message>
        <source>Check the port, the SOP jumpers, and that the board is reset when the tool waits for the acknowledge.</source>
        <translation>Die Schnittstelle und die SOP-Jumper prüfen, und ob das Board zurückgesetzt wird, wenn das Werkzeug auf die Bestätigung wartet.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Nummer</translation>
    </message>
    <message>
        <source>A call of the device&apos;s driver was refused: %1</source>
        <translation>Ein Aufruf des Gerätetreibers wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>Look at what the application called at this line; the number tells what the device did not accept.</source>
        <translation>Nachsehen, was die Anwendung an dieser Zeile aufrief; die Nummer sagt, was das Gerät nicht annahm.</translation>
    </message>
    <message>
        <source>The text names %1; no device printed it here</source>
        <translation>Der Text nennt %1; kein Gerät hat sie hier ausgegeben</translation>
    </message>
    <message>
        <source>Its meaning depends on who prints it.</source>
        <translation>Ihre Bedeutung hängt davon ab, wer sie ausgibt.</translation>
    </message>
    <message>
        <source>Record the device&apos;s own lines around that number and diagnose those.</source>
        <translation>Die eigenen Zeilen des Geräts um diese Nummer herum aufzeichnen und diese diagnostizieren.</translation>
    </message>
    <message>
        <source>Rename it to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>Leave the image out</source>
        <translation>Abbild weglassen</translation>
    </message>
    <message>
        <source>Leave the service pack out</source>
        <translation>Service-Pack weglassen</translation>
    </message>
    <message>
        <source>Take it as the MCU image</source>
        <translation>Als MCU-Abbild nehmen</translation>
    </message>
    <message>
        <source>Rename the certificate to %1</source>
        <translation>Zertifikat in %1 umbenennen</translation>
    </message>
    <message>
        <source>Name %1 as the signer</source>
        <translation>%1 als Signaturzertifikat nennen</translation>
    </message>
    <message>
        <source>%1 is on the device already</source>
        <translation>%1 ist schon auf dem Gerät</translation>
    </message>
    <message>
        <source>Call the project %1</source>
        <translation>Projekt %1 nennen</translation>
    </message>
    <message>
        <source>Build for %1</source>
        <translation>Für %1 erstellen</translation>
    </message>
    <message>
        <source>Judge for %1 (up to %2 files)</source>
        <translation>Für %1 beurteilen (bis zu %2 Dateien)</translation>
    </message>
    <message>
        <source>Sign it with the key of %1</source>
        <translation>Mit dem Schlüssel von %1 signieren</translation>
    </message>
    <message>
        <source>Store it as a plain file</source>
        <translation>Als einfache Datei ablegen</translation>
    </message>
    <message>
        <source>Make it part of the rollback</source>
        <translation>Zum Teil des Zurückrollens machen</translation>
    </message>
    <message>
        <source>Sign the bundle</source>
        <translation>Bundle signieren</translation>
    </message>
    <message>
        <source>Take the version from the clock</source>
        <translation>Version von der Uhr nehmen</translation>
    </message>
    <message>
        <source>the image key fits a certificate the device accepts</source>
        <translation>der Abbildschlüssel zu einem Zertifikat passt, das das Gerät annimmt</translation>
    </message>
    <message>
        <source>the vendor key fits the certificate on the device</source>
        <translation>der Herstellerschlüssel zum Zertifikat auf dem Gerät passt</translation>
    </message>
    <message>
        <source>the device has the certificate of this vendor key</source>
        <translation>das Gerät das Zertifikat dieses Herstellerschlüssels hat</translation>
    </message>
    <message>
        <source>It ends at byte %1; the header alone has 440.</source>
        <translation>Es endet bei Byte %1; allein der Kopf hat 440.</translation>
    </message>
    <message>
        <source>The number of entries at byte %1 is more than the header has room for.</source>
        <translation>Die Zahl der Einträge bei Byte %1 ist größer, als der Kopf Platz hat.</translation>
    </message>
    <message>
        <source>It has %1 bytes, which do not fit its own counts of entries.</source>
        <translation>Es hat %1 Bytes, was nicht zu den eigenen Eintragszahlen passt.</translation>
    </message>
    <message>
        <source>The index at byte %1 does not agree with the digest it stands for.</source>
        <translation>Der Index bei Byte %1 passt nicht zu der Prüfsumme, für die er steht.</translation>
    </message>
    <message>
        <source>Choose the certificate or key itself, or export it again.</source>
        <translation>Das Zertifikat oder den Schlüssel selbst wählen oder neu exportieren.</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>Keys and certificates are never overwritten.</source>
        <translation>Schlüssel und Zertifikate werden nie überschrieben.</translation>
    </message>
    <message>
        <source>Choose another place, or move the file away.</source>
        <translation>Einen anderen Ort wählen oder die Datei weglegen.</translation>
    </message>
    <message>
        <source>%1 is not a certificate catalogue</source>
        <translation>%1 ist kein Zertifikatskatalog</translation>
    </message>
    <message>
        <source>Choose the .lst file itself, not its signature, and copy it again if it was damaged. A device would answer -10274.</source>
        <translation>Die .lst-Datei selbst wählen, nicht ihre Signatur, und neu kopieren, falls sie beschädigt ist. Ein Gerät würde -10274 antworten.</translation>
    </message>
    <message>
        <source>%1 is packed as it is</source>
        <translation>%1 wird gepackt, wie es ist</translation>
    </message>
    <message>
        <source>Whether the device could start it was not looked at, and no hash was put in front of it.</source>
        <translation>Ob das Gerät es starten könnte, wurde nicht angesehen, und kein Hash wurde davorgesetzt.</translation>
    </message>
    <message>
        <source>Use this for experiments only.</source>
        <translation>Nur zum Ausprobieren verwenden.</translation>
    </message>
    <message>
        <source>Make the bundle again.</source>
        <translation>Das Bundle neu erstellen.</translation>
    </message>
    <message>
        <source>There is no ota.cmd</source>
        <translation>Es gibt keine ota.cmd</translation>
    </message>
    <message>
        <source>No device takes this as a bundle.</source>
        <translation>Kein Gerät nimmt das als Bundle.</translation>
    </message>
    <message>
        <source>Choose a bundle, or make one.</source>
        <translation>Ein Bundle wählen oder eines erstellen.</translation>
    </message>
    <message>
        <source>ota.cmd cannot be read as a list of files</source>
        <translation>ota.cmd lässt sich nicht als Dateiliste lesen</translation>
    </message>
    <message>
        <source>Not signed: there is no ota.sign</source>
        <translation>Nicht signiert: Es gibt keine ota.sign</translation>
    </message>
    <message>
        <source>A stock device installs everything and then refuses it: -20199.</source>
        <translation>Ein Standardgerät installiert alles und lehnt es dann ab: -20199.</translation>
    </message>
    <message>
        <source>Make the bundle again with the vendor&apos;s key.</source>
        <translation>Das Bundle mit dem Herstellerschlüssel neu erstellen.</translation>
    </message>
    <message>
        <source>ota.sign does not fit ota.cmd and this vendor certificate: -20199</source>
        <translation>ota.sign passt nicht zu ota.cmd und diesem Herstellerzertifikat: -20199</translation>
    </message>
    <message>
        <source>The list was changed after it was signed, or another key signed it.</source>
        <translation>Die Liste wurde nach dem Signieren geändert, oder ein anderer Schlüssel hat sie signiert.</translation>
    </message>
    <message>
        <source>Check which vendor certificate the device has, or sign again.</source>
        <translation>Prüfen, welches Herstellerzertifikat das Gerät hat, oder neu signieren.</translation>
    </message>
    <message>
        <source>ota.sign was made with the public example key</source>
        <translation>ota.sign entstand mit dem öffentlichen Beispielschlüssel</translation>
    </message>
    <message>
        <source>Everybody can sign updates for devices that trust it.</source>
        <translation>Jeder kann Updates für Geräte signieren, die ihm vertrauen.</translation>
    </message>
    <message>
        <source>Use a key of your own for devices that leave the lab.</source>
        <translation>Für Geräte, die das Labor verlassen, einen eigenen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>%1 is listed but not in the tar: -20199</source>
        <translation>%1 ist aufgeführt, aber nicht im tar: -20199</translation>
    </message>
    <message>
        <source>%1 is in the tar but not listed: -20199</source>
        <translation>%1 ist im tar, aber nicht aufgeführt: -20199</translation>
    </message>
    <message numerus="yes">
        <source>%n files are listed</source>
        <translation>
            <numerusform>%n Datei ist aufgeführt</numerusform>
            <numerusform>%n Dateien sind aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>The stock library has room for 8 (-20109), the local_ota example for 20.</source>
        <translation>Die Standardbibliothek hat Platz für 8 (-20109), das Beispiel local_ota für 20.</translation>
    </message>
    <message>
        <source>Check it for the receiver it is meant for.</source>
        <translation>Für den Empfänger prüfen, für den es gedacht ist.</translation>
    </message>
    <message>
        <source>There is no block of zeros at the end</source>
        <translation>Am Ende steht kein Block aus Nullen</translation>
    </message>
    <message>
        <source>The device waits for more: -20313.</source>
        <translation>Das Gerät wartet auf mehr: -20313.</translation>
    </message>
    <message>
        <source>Damaged or cut off at byte %1</source>
        <translation>Bei Byte %1 beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>What comes behind was not read.</source>
        <translation>Was dahinter kommt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Get the file again, and compare its size.</source>
        <translation>Die Datei neu holen und ihre Größe vergleichen.</translation>
    </message>
    <message>
        <source>%1 does not begin with the hash of the rest</source>
        <translation>%1 beginnt nicht mit dem Hash des Rests</translation>
    </message>
    <message>
        <source>On a flash device the first 20 bytes have to be the SHA-1 of all behind.</source>
        <translation>Auf einem Flash-Gerät müssen die ersten 20 Bytes die SHA-1 von allem dahinter sein.</translation>
    </message>
    <message>
        <source>%1 is signed for another generation than %2: -10289, then -20199</source>
        <translation>%1 ist für eine andere Generation als %2 signiert: -10289, dann -20199</translation>
    </message>
    <message>
        <source>CC3220 verifies SHA-1 signatures, CC3235 SHA-256.</source>
        <translation>CC3220 prüft SHA-1-Signaturen, CC3235 SHA-256.</translation>
    </message>
    <message>
        <source>Make the bundle again for the right device.</source>
        <translation>Das Bundle für das richtige Gerät neu erstellen.</translation>
    </message>
    <message>
        <source>%1 is linked for RAM and can never start on a %2</source>
        <translation>%1 ist für das RAM gelinkt und kann auf einem %2 nie starten</translation>
    </message>
    <message>
        <source>%1 is linked for flash and can never start on a %2</source>
        <translation>%1 ist für das Flash gelinkt und kann auf einem %2 nie starten</translation>
    </message>
    <message>
        <source>Build the application for this device.</source>
        <translation>Die Anwendung für dieses Gerät bauen.</translation>
    </message>
    <message>
        <source>%1 does not begin with a vector table</source>
        <translation>%1 beginnt nicht mit einer Vektortabelle</translation>
    </message>
    <message>
        <source>Whether this is an image for the device cannot be told.</source>
        <translation>Ob das ein Abbild für das Gerät ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Check that the raw binary was packed, not an ELF or hex file.</source>
        <translation>Prüfen, ob die rohe Binärdatei gepackt wurde, nicht eine ELF- oder Hex-Datei.</translation>
    </message>
    <message>
        <source>%1 is signed with the key of the public example %2</source>
        <translation>%1 ist mit dem Schlüssel des öffentlichen Beispiels %2 signiert</translation>
    </message>
    <message>
        <source>%1 is the private key of the public example %2</source>
        <translation>%1 ist der private Schlüssel des öffentlichen Beispiels %2</translation>
    </message>
    <message>
        <source>%1 is the public example %2</source>
        <translation>%1 ist das öffentliche Beispiel %2</translation>
    </message>
    <message>
        <source>Its private key comes with the SDK: everybody has it.</source>
        <translation>Sein privater Schlüssel liegt dem SDK bei: Jeder hat ihn.</translation>
    </message>
    <message>
        <source>The certificate %1 is not in the bundle</source>
        <translation>Das Zertifikat %1 ist nicht im Bundle</translation>
    </message>
    <message>
        <source>The device must have it already.</source>
        <translation>Das Gerät muss es schon haben.</translation>
    </message>
    <message>
        <source>Name the folder of the device&apos;s certificates to have it checked.</source>
        <translation>Den Ordner der Gerätezertifikate nennen, damit es geprüft wird.</translation>
    </message>
    <message>
        <source>The SHA-256 of %1 is not the one in the list: -20199</source>
        <translation>Die SHA-256 von %1 ist nicht die in der Liste: -20199</translation>
    </message>
    <message>
        <source>The file was changed after the list was made.</source>
        <translation>Die Datei wurde geändert, nachdem die Liste erstellt war.</translation>
    </message>
    <message>
        <source>The signature of %1 does not verify: -10289, then -20199</source>
        <translation>Die Signatur von %1 besteht die Prüfung nicht: -10289, dann -20199</translation>
    </message>
    <message>
        <source>File, certificate and signature do not belong together.</source>
        <translation>Datei, Zertifikat und Signatur gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 is a private key</source>
        <translation>%1 ist ein privater Schlüssel</translation>
    </message>
    <message>
        <source>Everybody who gets the bundle has it.</source>
        <translation>Jeder, der das Bundle bekommt, hat ihn.</translation>
    </message>
    <message>
        <source>Make the bundle without it, and replace the key.</source>
        <translation>Das Bundle ohne ihn erstellen und den Schlüssel ersetzen.</translation>
    </message>
    <message>
        <source>TI (CC3220)</source>
        <translation>TI (CC3220)</translation>
    </message>
    <message>
        <source>TI (CC3x35)</source>
        <translation>TI (CC3x35)</translation>
    </message>
    <message>
        <source>%1 (public example %2)</source>
        <translation>%1 (öffentliches Beispiel %2)</translation>
    </message>
    <message>
        <source>nobody known (TI is meant)</source>
        <translation>niemand Bekanntes (TI ist gemeint)</translation>
    </message>
    <message>
        <source>Ready: a bundle can be uploaded</source>
        <translation>Bereit: ein Bundle kann hochgeladen werden</translation>
    </message>
    <message>
        <source>Upload of %1 begins, %2 bytes</source>
        <translation>Hochladen von %1 beginnt, %2 Bytes</translation>
    </message>
    <message>
        <source>The upload is stored completely</source>
        <translation>Das Hochgeladene ist vollständig gespeichert</translation>
    </message>
    <message>
        <source>The upload failed</source>
        <translation>Das Hochladen ist gescheitert</translation>
    </message>
    <message>
        <source>The application gives the new image up and goes back to the old one</source>
        <translation>Die Anwendung gibt das neue Abbild auf und kehrt zum alten zurück</translation>
    </message>
    <message>
        <source>%1 is no session file</source>
        <translation>%1 ist keine Sitzungsdatei</translation>
    </message>
    <message>
        <source>Give a file that Airlift exported, a journal, or a plain log.</source>
        <translation>Eine von Airlift exportierte Datei, ein Journal oder ein einfaches Protokoll angeben.</translation>
    </message>
    <message>
        <source>%1 was made by a later version of Airlift</source>
        <translation>%1 stammt von einer späteren Version von Airlift</translation>
    </message>
    <message>
        <source>Its format has version %1; this program knows version 1.</source>
        <translation>Ihr Format hat die Version %1; dieses Programm kennt Version 1.</translation>
    </message>
    <message>
        <source>Use a newer Airlift, or ask for a plain log.</source>
        <translation>Ein neueres Airlift verwenden oder um ein einfaches Protokoll bitten.</translation>
    </message>
    <message>
        <source>%1 is a damaged session file</source>
        <translation>%1 ist eine beschädigte Sitzungsdatei</translation>
    </message>
    <message>
        <source>Its description cannot be read.</source>
        <translation>Ihre Beschreibung lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Ask for the file again; a mail program may have changed it.</source>
        <translation>Noch einmal um die Datei bitten; ein Mailprogramm kann sie verändert haben.</translation>
    </message>
    <message>
        <source>The image is for another chip of the family</source>
        <translation>Das Abbild ist für einen anderen Chip der Familie</translation>
    </message>
    <message>
        <source>The device says: %1.</source>
        <translation>Das Gerät sagt: %1.</translation>
    </message>
    <message>
        <source>Build the application for the chip on the board: mcuflashimg.bin belongs on an SF device, mcuimg.bin on an R or S device.</source>
        <translation>Die Anwendung für den Chip auf dem Board bauen: mcuflashimg.bin gehört auf ein SF-Gerät, mcuimg.bin auf ein R- oder S-Gerät.</translation>
    </message>
    <message>
        <source>Put it into one (%1).</source>
        <translation>In eines aufnehmen (%1).</translation>
    </message>
    <message>
        <source>Choose the .tar itself, or create one (%1).</source>
        <translation>Die .tar selbst wählen oder eine erstellen (%1).</translation>
    </message>
    <message>
        <source>Leave some out, or name a receiver with more room%1, if the device has one.</source>
        <translation>Einige weglassen oder einen Empfänger mit mehr Platz nennen%1, falls das Gerät einen hat.</translation>
    </message>
    <message>
        <source>Give a later version%1 or another folder, or say that it is meant%2.</source>
        <translation>Eine spätere Version angeben%1 oder einen anderen Ordner, oder sagen, dass es gewollt ist%2.</translation>
    </message>
    <message>
        <source>Choose another folder, or replace it expressly%1.</source>
        <translation>Einen anderen Ordner wählen oder ausdrücklich ersetzen%1.</translation>
    </message>
    <message>
        <source>Make the bundle again (%1).</source>
        <translation>Das Bundle neu erstellen (%1).</translation>
    </message>
    <message>
        <source>Give the vendor key%1, or ask for an unsigned bundle expressly%2.</source>
        <translation>Den Herstellerschlüssel angeben%1 oder ausdrücklich ein unsigniertes Bundle verlangen%2.</translation>
    </message>
    <message>
        <source>Give the image key%1.</source>
        <translation>Den Image-Schlüssel angeben%1.</translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation>Niemand antwortet bei %1</translation>
    </message>
    <message>
        <source>Start the program that offers the port there, or check host and port.</source>
        <translation>Das Programm starten, das den Anschluss dort anbietet, oder Host und Port prüfen.</translation>
    </message>
    <message>
        <source>Plug the board in and look which ports there are (%1).</source>
        <translation>Das Board anstecken und nachsehen, welche Anschlüsse es gibt (%1).</translation>
    </message>
    <message>
        <source>On Linux the port belongs to a group: add yourself to it with &quot;sudo usermod -aG dialout $USER&quot; and log in again, or install the udev rule 70-airlift.rules that comes with this program.</source>
        <translation>Unter Linux gehört der Anschluss einer Gruppe: mit „sudo usermod -aG dialout $USER“ beitreten und neu anmelden, oder die mitgelieferte udev-Regel 70-airlift.rules installieren.</translation>
    </message>
    <message>
        <source>Serve the bundle over HTTPS (%1), with firmware built for TLS and a root CA on the device.</source>
        <translation>Das Bundle über HTTPS anbieten (%1), mit einer für TLS gebauten Firmware und einer Wurzel-CA auf dem Gerät.</translation>
    </message>
    <message>
        <source>Install the root CA of the server that was asked: for a server of Airlift the root that is shown there (%1), otherwise the root its chain ends in. Print the name in the socket event handler to be sure.</source>
        <translation>Die Wurzel-CA des gefragten Servers installieren: bei einem Server von Airlift die dort gezeigte Wurzel (%1), sonst die Wurzel, in der seine Kette endet. Um sicher zu sein, den Namen in der Ereignisbehandlung der Sockets ausgeben.</translation>
    </message>
    <message>
        <source>Use a host name of the certificate in the URL, or issue a certificate for this name (%1).</source>
        <translation>In der URL einen Hostnamen des Zertifikats verwenden oder ein Zertifikat für diesen Namen ausstellen (%1).</translation>
    </message>
    <message>
        <source>Send a short header together with the first bytes of the body, as Airlift&apos;s own server does (%1).</source>
        <translation>Einen kurzen Kopf zusammen mit den ersten Bytes des Inhalts senden, wie es der Server von Airlift tut (%1).</translation>
    </message>
    <message>
        <source>Use the EC vendor key whose certificate is on the device; the kind of a key is named where it is chosen (%1).</source>
        <translation>Den EC-Herstellerschlüssel verwenden, dessen Zertifikat auf dem Gerät ist; die Art eines Schlüssels steht dort, wo er gewählt wird (%1).</translation>
    </message>
    <message>
        <source>Create the bundle again with the right key (%1), then reset the device.</source>
        <translation>Das Bundle mit dem richtigen Schlüssel neu erstellen (%1), dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>Create the bundle again with the vendor key (%1), then reset the device.</source>
        <translation>Das Bundle mit dem Herstellerschlüssel neu erstellen (%1), dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>Create the bundle again (%1), serve it unchanged, and reset the device.</source>
        <translation>Das Bundle neu erstellen (%1), unverändert anbieten und das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>Create the bundle anew (%1) instead of adding to the tar, then reset the device.</source>
        <translation>Das Bundle von Grund auf erstellen (%1), statt der tar etwas anzufügen, dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>Create the bundle again (%1), then reset the device.</source>
        <translation>Das Bundle neu erstellen (%1), dann das Gerät zurücksetzen.</translation>
    </message>
    <message>
        <source>Sign the file with the private key of its certificate (%1), and store every certificate of the chain. Do not retry before that.</source>
        <translation>Die Datei mit dem privaten Schlüssel ihres Zertifikats signieren (%1) und jedes Zertifikat der Kette ablegen. Vorher nicht wiederholen.</translation>
    </message>
    <message>
        <source>Create the bundle anew (%1) instead of editing ota.cmd by hand.</source>
        <translation>Das Bundle von Grund auf erstellen (%1), statt ota.cmd von Hand zu ändern.</translation>
    </message>
    <message>
        <source>Create the bundle anew (%1), and check that the URL leads to the file itself.</source>
        <translation>Das Bundle von Grund auf erstellen (%1) und prüfen, dass die URL zur Datei selbst führt.</translation>
    </message>
    <message>
        <source>%1 holds no certificate and no key: from byte %2 on nothing makes sense</source>
        <translation>%1 enthält weder Zertifikat noch Schlüssel: ab Byte %2 ergibt nichts mehr einen Sinn</translation>
    </message>
    <message>
        <source>It was read as PEM, DER, PKCS#7 and PKCS#12.</source>
        <translation>Gelesen wurde es als PEM, DER, PKCS#7 und PKCS#12.</translation>
    </message>
</context>
<context>
    <name>airlift::explain::LoaderWords</name>
    <message>
        <source>No boot loader has said that it is ready</source>
        <translation>Kein Bootloader hat gemeldet, dass er bereit ist</translation>
    </message>
    <message>
        <source>Set SOP to 010 (the middle jumper), start again and reset the board within five seconds; the speed is 921600.</source>
        <translation>SOP auf 010 stellen (der mittlere Jumper), neu beginnen und das Board innerhalb von fünf Sekunden zurücksetzen; die Geschwindigkeit ist 921600.</translation>
    </message>
    <message>
        <source>The boot loader does not answer command 0x%1</source>
        <translation>Der Bootloader antwortet nicht auf den Befehl 0x%1</translation>
    </message>
    <message>
        <source>It leaves for the application if nothing comes for five seconds.</source>
        <translation>Er geht zur Anwendung über, wenn fünf Sekunden lang nichts kommt.</translation>
    </message>
    <message>
        <source>Reset the board and try again.</source>
        <translation>Das Board zurücksetzen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The answer to command 0x%1 is none of a boot loader</source>
        <translation>Die Antwort auf den Befehl 0x%1 ist nicht die eines Bootloaders</translation>
    </message>
    <message>
        <source>An application may be running there: reset the board with the break held.</source>
        <translation>Vielleicht läuft dort eine Anwendung: das Board mit gehaltenem Break zurücksetzen.</translation>
    </message>
    <message>
        <source>CC3220SF or CC323xSF</source>
        <translation>CC3220SF oder CC323xSF</translation>
    </message>
    <message>
        <source>CC3220S or CC323xS</source>
        <translation>CC3220S oder CC323xS</translation>
    </message>
    <message>
        <source>CC3220R or CC3200</source>
        <translation>CC3220R oder CC3200</translation>
    </message>
    <message>
        <source>unknown (0x%1)</source>
        <translation>unbekannt (0x%1)</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>unknown command</source>
        <translation>unbekannter Befehl</translation>
    </message>
    <message>
        <source>invalid command</source>
        <translation>ungültiger Befehl</translation>
    </message>
    <message>
        <source>invalid address</source>
        <translation>ungültige Adresse</translation>
    </message>
    <message>
        <source>flash failure</source>
        <translation>Flash-Fehler</translation>
    </message>
    <message>
        <source>checksum (not certain)</source>
        <translation>Prüfsumme (nicht sicher)</translation>
    </message>
    <message>
        <source>blocked: the file system is locked, or programming was interrupted</source>
        <translation>gesperrt: Das Dateisystem ist gesperrt, oder das Programmieren wurde unterbrochen</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>patching the loader in RAM</source>
        <translation>den Lader im RAM flicken</translation>
    </message>
    <message>
        <source>erasing; from here on the old image is lost</source>
        <translation>löschen; von hier an ist das alte Image verloren</translation>
    </message>
    <message>
        <source>sending the image</source>
        <translation>das Image senden</translation>
    </message>
    <message>
        <source>the board unpacks the image; this takes a minute or more</source>
        <translation>das Board packt das Image aus; das dauert eine Minute oder mehr</translation>
    </message>
    <message>
        <source>a development image that was made for another MAC address</source>
        <translation>ein Entwicklungs-Image, das für eine andere MAC-Adresse gemacht wurde</translation>
    </message>
    <message>
        <source>the signature of the application or of the catalogue is wrong</source>
        <translation>die Signatur der Anwendung oder des Katalogs ist falsch</translation>
    </message>
    <message>
        <source>this is no programming image, or its header is broken</source>
        <translation>das ist kein Programmier-Image, oder sein Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>the catalogue of trusted roots is missing or broken</source>
        <translation>der Katalog vertrauter Wurzeln fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>the image has to be authenticated</source>
        <translation>das Image muss beglaubigt sein</translation>
    </message>
    <message>
        <source>the image has to be encrypted</source>
        <translation>das Image muss verschlüsselt sein</translation>
    </message>
    <message>
        <source>the image cannot be encrypted</source>
        <translation>das Image lässt sich nicht verschlüsseln</translation>
    </message>
    <message>
        <source>a secure image on a part that is not secure</source>
        <translation>ein sicheres Image auf einem Baustein, der es nicht ist</translation>
    </message>
    <message>
        <source>the image needs its key</source>
        <translation>das Image braucht seinen Schlüssel</translation>
    </message>
    <message>
        <source>a chunk of the wrong size</source>
        <translation>ein Stück falscher Größe</translation>
    </message>
    <message>
        <source>the file system is locked by security alerts</source>
        <translation>das Dateisystem ist durch Sicherheitsalarme gesperrt</translation>
    </message>
    <message>
        <source>the image is larger than the flash it was made for</source>
        <translation>das Image ist größer als das Flash, für das es gemacht wurde</translation>
    </message>
    <message>
        <source>JTAG was opened: this board cannot become a production one</source>
        <translation>JTAG wurde geöffnet: Dieses Board kann kein Serien-Board werden</translation>
    </message>
    <message>
        <source>an older catalogue or service pack than the board has</source>
        <translation>ein älterer Katalog oder Service-Pack, als das Board hat</translation>
    </message>
    <message>
        <source>the board was reset in the middle of programming</source>
        <translation>das Board wurde mitten im Programmieren zurückgesetzt</translation>
    </message>
    <message>
        <source>the board could not unpack the image</source>
        <translation>das Board konnte das Image nicht auspacken</translation>
    </message>
    <message>
        <source>see the code book</source>
        <translation>siehe Codebuch</translation>
    </message>
    <message>
        <source>This is no RAM patch of the boot loader (%1 bytes)</source>
        <translation>Das ist kein RAM-Patch des Bootloaders (%1 Bytes)</translation>
    </message>
    <message>
        <source>Give BTL_ram.ptc of TI&apos;s UniFlash or embedded programming package.</source>
        <translation>BTL_ram.ptc aus TIs UniFlash oder Embedded-Programming-Paket angeben.</translation>
    </message>
    <message>
        <source>This is no flash patch of the boot loader (%1 bytes)</source>
        <translation>Das ist kein Flash-Patch des Bootloaders (%1 Bytes)</translation>
    </message>
    <message>
        <source>It begins with PROGRAMMINGP_BTL_PATCH.</source>
        <translation>Er beginnt mit PROGRAMMINGP_BTL_PATCH.</translation>
    </message>
    <message>
        <source>Give BTL_sflash.ptc of TI&apos;s UniFlash or embedded programming package.</source>
        <translation>BTL_sflash.ptc aus TIs UniFlash oder Embedded-Programming-Paket angeben.</translation>
    </message>
    <message>
        <source>The key of an image has 16 bytes, this one %1</source>
        <translation>Der Schlüssel eines Images hat 16 Bytes, dieser %1</translation>
    </message>
    <message>
        <source>Give the file the image was encrypted with.</source>
        <translation>Die Datei angeben, mit der das Image verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>This is no programming image (%1 bytes)</source>
        <translation>Das ist kein Programmier-Image (%1 Bytes)</translation>
    </message>
    <message>
        <source>Give the Programming.ucf that TI&apos;s image creator made.</source>
        <translation>Die Programming.ucf angeben, die TIs Image Creator erzeugte.</translation>
    </message>
    <message>
        <source>This boot loader takes no images (storages 0x%1)</source>
        <translation>Dieser Bootloader nimmt keine Images (Speicher 0x%1)</translation>
    </message>
    <message>
        <source>Only the second generation (CC3220, CC3235 and their relatives) is programmed this way.</source>
        <translation>Nur die zweite Generation (CC3220, CC3235 und Verwandte) wird so programmiert.</translation>
    </message>
    <message>
        <source>Look at &quot;device bootloader PORT info&quot;.</source>
        <translation>„device bootloader PORT info“ ansehen.</translation>
    </message>
    <message>
        <source>The boot loader refuses command 0x%1</source>
        <translation>Der Bootloader lehnt den Befehl 0x%1 ab</translation>
    </message>
    <message>
        <source>Its reason: 0x%1, %2.</source>
        <translation>Sein Grund: 0x%1, %2.</translation>
    </message>
    <message>
        <source>It gives no reason.</source>
        <translation>Einen Grund nennt er nicht.</translation>
    </message>
    <message>
        <source>Reset the board with the break held and program it once more.</source>
        <translation>Das Board bei gehaltenem Break zurücksetzen und noch einmal programmieren.</translation>
    </message>
    <message>
        <source>The board refuses the image: %1 (%2)</source>
        <translation>Das Board lehnt das Image ab: %1 (%2)</translation>
    </message>
    <message>
        <source>Make the image anew for this board, or give the right one.</source>
        <translation>Das Image für dieses Board neu erstellen oder das richtige angeben.</translation>
    </message>
    <message>
        <source>%1 bytes were sent, the board counted %2</source>
        <translation>%1 Bytes wurden gesendet, das Board zählte %2</translation>
    </message>
    <message>
        <source>The line loses or repeats bytes.</source>
        <translation>Die Leitung verliert oder wiederholt Bytes.</translation>
    </message>
    <message>
        <source>Use a shorter cable or another adapter, and program it once more.</source>
        <translation>Ein kürzeres Kabel oder einen anderen Adapter nehmen und noch einmal programmieren.</translation>
    </message>
    <message>
        <source>Programming was broken off</source>
        <translation>Das Programmieren wurde abgebrochen</translation>
    </message>
    <message>
        <source>Start again from the beginning.</source>
        <translation>Von vorn beginnen.</translation>
    </message>
    <message>
        <source>The board has no image now and may say that it is blocked (0x50) until one is programmed whole.</source>
        <translation>Das Board hat jetzt kein Image und meldet sich vielleicht als gesperrt (0x50), bis eines ganz programmiert ist.</translation>
    </message>
</context>
<context>
    <name>airlift::explain::Places</name>
    <message>
        <source>airlift-cli serve without --http</source>
        <translation>airlift-cli serve ohne --http</translation>
    </message>
    <message>
        <source>page Bundles</source>
        <translation>Seite Bundles</translation>
    </message>
    <message>
        <source>page Server</source>
        <translation>Seite Server</translation>
    </message>
    <message>
        <source>page Certificates</source>
        <translation>Seite Zertifikate</translation>
    </message>
    <message>
        <source>page Device</source>
        <translation>Seite Gerät</translation>
    </message>
</context>
<context>
    <name>airlift::explain::ProbeWords</name>
    <message>
        <source>The server sends nothing for too long</source>
        <translation>Der Server sendet zu lange nichts</translation>
    </message>
    <message>
        <source>Look into the server&apos;s log.</source>
        <translation>Im Log des Servers nachsehen.</translation>
    </message>
    <message>
        <source>The server closes before its answer is complete</source>
        <translation>Der Server schließt, bevor seine Antwort vollständig ist</translation>
    </message>
    <message>
        <source>Look into the server&apos;s log: some servers refuse requests without User-Agent.</source>
        <translation>Im Log des Servers nachsehen: Manche Server lehnen Anfragen ohne User-Agent ab.</translation>
    </message>
    <message>
        <source>The first piece of the answer is too short</source>
        <translation>Das erste Stück der Antwort ist zu kurz</translation>
    </message>
    <message>
        <source>The library wants the whole status line in its first read.</source>
        <translation>Die Bibliothek will die ganze Statuszeile beim ersten Lesen.</translation>
    </message>
    <message>
        <source>Send the header in one record.</source>
        <translation>Den Kopf in einem Record senden.</translation>
    </message>
    <message>
        <source>The server answers %3</source>
        <translation>Der Server antwortet %3</translation>
    </message>
    <message>
        <source>Only 200 is accepted.</source>
        <translation>Nur 200 wird angenommen.</translation>
    </message>
    <message>
        <source>Check path and link; some servers refuse requests without User-Agent.</source>
        <translation>Pfad und Link prüfen; manche Server lehnen Anfragen ohne User-Agent ab.</translation>
    </message>
    <message>
        <source>The server redirects: %3</source>
        <translation>Der Server leitet weiter: %3</translation>
    </message>
    <message>
        <source>The library cannot follow.</source>
        <translation>Die Bibliothek kann nicht folgen.</translation>
    </message>
    <message>
        <source>Give the device the final URL.</source>
        <translation>Dem Gerät die endgültige URL geben.</translation>
    </message>
    <message>
        <source>The header of the answer is too long</source>
        <translation>Der Kopf der Antwort ist zu lang</translation>
    </message>
    <message>
        <source>The library looks for its end in four reads.</source>
        <translation>Die Bibliothek sucht sein Ende in vier Lesevorgängen.</translation>
    </message>
    <message>
        <source>Send fewer header fields.</source>
        <translation>Weniger Kopffelder senden.</translation>
    </message>
    <message>
        <source>The header comes without the beginning of the body</source>
        <translation>Der Kopf kommt ohne den Anfang des Inhalts</translation>
    </message>
    <message>
        <source>The library takes that for a failed header (20008 with 0).</source>
        <translation>Die Bibliothek hält das für einen gescheiterten Kopf (20008 mit 0).</translation>
    </message>
    <message>
        <source>Send header and body together: no flush after the header.</source>
        <translation>Kopf und Inhalt zusammen senden: kein Flush nach dem Kopf.</translation>
    </message>
    <message>
        <source>The answer is chunked</source>
        <translation>Die Antwort ist in Chunks zerlegt</translation>
    </message>
    <message>
        <source>The library does not decode it and reads the sizes as a part of the archive.</source>
        <translation>Die Bibliothek dekodiert sie nicht und liest die Größen als Teil des Archivs.</translation>
    </message>
    <message>
        <source>Serve a static file with Content-Length.</source>
        <translation>Eine statische Datei mit Content-Length anbieten.</translation>
    </message>
    <message>
        <source>The answer is encoded: %3</source>
        <translation>Die Antwort ist kodiert: %3</translation>
    </message>
    <message>
        <source>The library does not decode it.</source>
        <translation>Die Bibliothek dekodiert sie nicht.</translation>
    </message>
    <message>
        <source>Switch compression off for this file.</source>
        <translation>Die Komprimierung für diese Datei abschalten.</translation>
    </message>
    <message>
        <source>What the server sends is no bundle</source>
        <translation>Was der Server sendet, ist kein Bundle</translation>
    </message>
    <message>
        <source>The first 512 bytes are no tar header; often it is a page with a message.</source>
        <translation>Die ersten 512 Bytes sind kein tar-Kopf; oft ist es eine Seite mit einer Meldung.</translation>
    </message>
    <message>
        <source>Open the link in a browser and look.</source>
        <translation>Den Link im Browser öffnen und nachsehen.</translation>
    </message>
    <message>
        <source>The answer ends before the first file of the archive</source>
        <translation>Die Antwort endet vor der ersten Datei des Archivs</translation>
    </message>
    <message>
        <source>Check the file on the server.</source>
        <translation>Die Datei auf dem Server prüfen.</translation>
    </message>
    <message>
        <source>The link ends at %4</source>
        <translation>Der Link läuft ab: %4</translation>
    </message>
    <message>
        <source>A device makes up to five attempts, each from the start, and each needs the link.</source>
        <translation>Ein Gerät macht bis zu fünf Versuche, jeden von vorn, und jeder braucht den Link.</translation>
    </message>
    <message>
        <source>Make a link that lives longer.</source>
        <translation>Einen Link erzeugen, der länger gilt.</translation>
    </message>
    <message>
        <source>as the device wants it</source>
        <translation>wie das Gerät es will</translation>
    </message>
    <message>
        <source>The URL has no //</source>
        <translation>Der URL fehlt //</translation>
    </message>
    <message>
        <source>The library looks for the host behind it.</source>
        <translation>Die Bibliothek sucht dahinter den Host.</translation>
    </message>
    <message>
        <source>Write the URL in full: https://host/path.</source>
        <translation>Die URL vollständig schreiben: https://host/path.</translation>
    </message>
    <message>
        <source>The URL has no path</source>
        <translation>Der URL fehlt ein Pfad</translation>
    </message>
    <message>
        <source>The library needs a slash behind the host.</source>
        <translation>Die Bibliothek braucht einen Schrägstrich hinter dem Host.</translation>
    </message>
    <message>
        <source>The URL is too long: %1 characters, at most %2</source>
        <translation>Die URL ist zu lang: %1 Zeichen, höchstens %2</translation>
    </message>
    <message>
        <source>The device copies it into a fixed buffer.</source>
        <translation>Das Gerät kopiert sie in einen Puffer fester Größe.</translation>
    </message>
    <message>
        <source>Use a shorter path, or a link with a shorter signature.</source>
        <translation>Einen kürzeren Pfad verwenden oder einen Link mit kürzerer Signatur.</translation>
    </message>
    <message>
        <source>The host is too long: %1 characters, at most %2</source>
        <translation>Der Host ist zu lang: %1 Zeichen, höchstens %2</translation>
    </message>
    <message>
        <source>Up to SDK 4.10 nobody checks, and the name overwrites the memory behind its buffer.</source>
        <translation>Bis SDK 4.10 prüft das niemand, und der Name überschreibt den Speicher hinter seinem Puffer.</translation>
    </message>
    <message>
        <source>Use a shorter host name.</source>
        <translation>Einen kürzeren Host-Namen verwenden.</translation>
    </message>
    <message>
        <source>The URL names a port</source>
        <translation>Die URL nennt einen Port</translation>
    </message>
    <message>
        <source>The library knows ports 443 and 80 only and takes the port for a part of the name.</source>
        <translation>Die Bibliothek kennt nur die Ports 443 und 80 und hält den Port für einen Teil des Namens.</translation>
    </message>
    <message>
        <source>Serve on the usual port.</source>
        <translation>Auf dem üblichen Port anbieten.</translation>
    </message>
    <message>
        <source>The URL names a user</source>
        <translation>Die URL nennt einen Benutzer</translation>
    </message>
    <message>
        <source>The library takes it for a part of the host name.</source>
        <translation>Die Bibliothek hält ihn für einen Teil des Host-Namens.</translation>
    </message>
    <message>
        <source>Use a link that needs no log-in.</source>
        <translation>Einen Link verwenden, der keine Anmeldung braucht.</translation>
    </message>
    <message>
        <source>The URL has characters that must be encoded</source>
        <translation>Die URL hat Zeichen, die kodiert werden müssen</translation>
    </message>
    <message>
        <source>They are sent as they are; fragments are sent too.</source>
        <translation>Sie werden gesendet, wie sie sind; auch Fragmente werden gesendet.</translation>
    </message>
    <message>
        <source>Percent-encode the URL and leave the fragment out.</source>
        <translation>Die URL in Prozent-Kodierung schreiben und das Fragment weglassen.</translation>
    </message>
    <message>
        <source>The scheme of the URL does not decide</source>
        <translation>Das Schema der URL entscheidet nicht</translation>
    </message>
    <message>
        <source>Whether there is TLS was decided when the firmware was built.</source>
        <translation>Ob TLS verwendet wird, wurde beim Bauen der Firmware entschieden.</translation>
    </message>
    <message>
        <source>Check OTA_SERVER_SECURED of the firmware.</source>
        <translation>OTA_SERVER_SECURED der Firmware prüfen.</translation>
    </message>
    <message>
        <source>The host name has no IPv4 address</source>
        <translation>Der Host-Name hat keine IPv4-Adresse</translation>
    </message>
    <message>
        <source>The device asks for IPv4 only.</source>
        <translation>Das Gerät fragt nur nach IPv4.</translation>
    </message>
    <message>
        <source>Check the name, and that it has an A record where the device is.</source>
        <translation>Den Namen prüfen, und ob er dort, wo das Gerät ist, einen A-Eintrag hat.</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>Der Server weist die Verbindung zurück</translation>
    </message>
    <message>
        <source>Nobody listens there.</source>
        <translation>Dort hört niemand zu.</translation>
    </message>
    <message>
        <source>Start the server, on port 443 with TLS or 80 without.</source>
        <translation>Den Server starten, auf Port 443 mit TLS oder 80 ohne.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>It is off, elsewhere, or behind a firewall.</source>
        <translation>Er ist aus, anderswo oder hinter einer Firewall.</translation>
    </message>
    <message>
        <source>Check from the network the device is in.</source>
        <translation>Aus dem Netz prüfen, in dem das Gerät ist.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server ends the handshake with alert %3</source>
        <translation>Der Server beendet den Handshake mit Alarm %3</translation>
    </message>
    <message>
        <source>It has no TLS version, suite or curve in common with the device, or does not know the name.</source>
        <translation>Er hat keine TLS-Version, Suite oder Kurve mit dem Gerät gemeinsam oder kennt den Namen nicht.</translation>
    </message>
    <message>
        <source>Allow TLS 1.2 and ECDHE-RSA-AES128-GCM-SHA256 with P-256 on the server.</source>
        <translation>TLS 1.2 und ECDHE-RSA-AES128-GCM-SHA256 mit P-256 am Server erlauben.</translation>
    </message>
    <message>
        <source>The server does not speak TLS there</source>
        <translation>Der Server spricht dort kein TLS</translation>
    </message>
    <message>
        <source>Serve with TLS on this port, or build the firmware without.</source>
        <translation>Auf diesem Port mit TLS anbieten oder die Firmware ohne bauen.</translation>
    </message>
    <message>
        <source>The server closes during the handshake</source>
        <translation>Der Server schließt während des Handshakes</translation>
    </message>
    <message>
        <source>The handshake takes too long</source>
        <translation>Der Handshake dauert zu lange</translation>
    </message>
    <message>
        <source>Look into the server&apos;s log and at the network.</source>
        <translation>Im Log des Servers und im Netz nachsehen.</translation>
    </message>
    <message>
        <source>The handshake fails: %3</source>
        <translation>Der Handshake scheitert: %3</translation>
    </message>
    <message>
        <source>This computer could not finish it; a device may word it otherwise.</source>
        <translation>Dieser Rechner konnte ihn nicht abschließen; ein Gerät drückt es vielleicht anders aus.</translation>
    </message>
    <message>
        <source>Connected with %3</source>
        <translation>Verbunden mit %3</translation>
    </message>
    <message>
        <source>It works; ECDHE-RSA-AES128-GCM-SHA256 is the suite best tried.</source>
        <translation>Es geht; ECDHE-RSA-AES128-GCM-SHA256 ist die am besten erprobte Suite.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Nichts ist zu tun.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>URL in the library&apos;s form, not too long</source>
        <translation>URL in der Form der Bibliothek, nicht zu lang</translation>
    </message>
    <message>
        <source>host name has an IPv4 address</source>
        <translation>Hostname hat eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>port is open</source>
        <translation>Port ist offen</translation>
    </message>
    <message>
        <source>TLS 1.2 with a suite and a curve of the device</source>
        <translation>TLS 1.2 mit einer Suite und einer Kurve des Geräts</translation>
    </message>
    <message>
        <source>chain is complete and ends in the CA file</source>
        <translation>Kette ist vollständig und endet in der CA-Datei</translation>
    </message>
    <message>
        <source>root is in the device&apos;s catalogue</source>
        <translation>Wurzel steht im Katalog des Geräts</translation>
    </message>
    <message>
        <source>host name is in the certificate</source>
        <translation>Hostname steht im Zertifikat</translation>
    </message>
    <message>
        <source>certificates are valid by the device&apos;s clock</source>
        <translation>Zertifikate gelten nach der Uhr des Geräts</translation>
    </message>
    <message>
        <source>the library&apos;s own request is answered 200</source>
        <translation>die Anfrage der Bibliothek wird mit 200 beantwortet</translation>
    </message>
    <message>
        <source>no redirection</source>
        <translation>keine Umleitung</translation>
    </message>
    <message>
        <source>neither chunked nor compressed</source>
        <translation>weder gestückelt noch komprimiert</translation>
    </message>
    <message>
        <source>header is short and comes with the beginning of the body</source>
        <translation>Kopf ist kurz und kommt mit dem Anfang des Inhalts</translation>
    </message>
    <message>
        <source>body is an archive</source>
        <translation>Inhalt ist ein Archiv</translation>
    </message>
    <message>
        <source>link lives for ten minutes or more</source>
        <translation>Link lebt zehn Minuten oder länger</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GESCHEITERT</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>an earlier line stops the device</source>
        <translation>eine frühere Zeile hält das Gerät an</translation>
    </message>
    <message>
        <source>connected to a given address</source>
        <translation>mit einer vorgegebenen Adresse verbunden</translation>
    </message>
    <message>
        <source>this firmware has no TLS</source>
        <translation>diese Firmware hat kein TLS</translation>
    </message>
    <message>
        <source>this firmware verifies nothing</source>
        <translation>diese Firmware prüft nichts</translation>
    </message>
    <message>
        <source>the link names no end</source>
        <translation>der Link nennt kein Ende</translation>
    </message>
    <message>
        <source>only the handshake was looked at</source>
        <translation>nur der Handshake wurde angesehen</translation>
    </message>
    <message>
        <source>The archive was not made for devices: it begins with &quot;%3&quot;</source>
        <translation>Das Archiv ist nicht für Geräte gemacht: es beginnt mit „%3“</translation>
    </message>
    <message>
        <source>A device drops the names of two folders in front of each file; with other names it refuses the archive.</source>
        <translation>Ein Gerät lässt vor jeder Datei die Namen zweier Ordner weg; bei anderen Namen lehnt es das Archiv ab.</translation>
    </message>
    <message>
        <source>Serve a bundle as Airlift, or the vendor&apos;s own tool, makes it.</source>
        <translation>Ein Bundle anbieten, wie Airlift oder das Werkzeug des Herstellers es baut.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>Its first block is the mark of its end.</source>
        <translation>Sein erster Block ist schon die Endmarke.</translation>
    </message>
    <message>
        <source>in %1 of %2 visits</source>
        <translation>bei %1 von %2 Besuchen</translation>
    </message>
    <message>
        <source>or the device refuses, with -650 or -651</source>
        <translation>oder das Gerät lehnt ab, mit -650 oder -651</translation>
    </message>
</context>
<context>
    <name>airlift::explain::ProvisionWords</name>
    <message>
        <source>The device does not find the network</source>
        <translation>Das Gerät findet das Netz nicht</translation>
    </message>
    <message>
        <source>It hears 2.4 GHz only, and names are compared byte for byte.</source>
        <translation>Es hört nur 2,4 GHz, und Namen werden Byte für Byte verglichen.</translation>
    </message>
    <message>
        <source>Check the name, the distance, and that the access point has 2.4 GHz switched on.</source>
        <translation>Den Namen und die Entfernung prüfen, und ob am Zugangspunkt 2,4 GHz eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The device could not join the network: in practice a wrong key</source>
        <translation>Das Gerät konnte sich im Netz nicht anmelden: in der Praxis ein falscher Schlüssel</translation>
    </message>
    <message>
        <source>The key has % or +, which may have arrived changed.</source>
        <translation>Der Schlüssel enthält % oder +, die verändert angekommen sein können.</translation>
    </message>
    <message>
        <source>Check the key and the kind of security, and try again.</source>
        <translation>Den Schlüssel und die Art der Sicherung prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The device joined, but got no address</source>
        <translation>Das Gerät meldete sich an, bekam aber keine Adresse</translation>
    </message>
    <message>
        <source>Nobody answered its DHCP request.</source>
        <translation>Niemand beantwortete seine DHCP-Anfrage.</translation>
    </message>
    <message>
        <source>Check the DHCP server and its free addresses.</source>
        <translation>Den DHCP-Server und seine freien Adressen prüfen.</translation>
    </message>
    <message>
        <source>The device reports a general error</source>
        <translation>Das Gerät meldet einen allgemeinen Fehler</translation>
    </message>
    <message>
        <source>It gives no reason.</source>
        <translation>Es nennt keinen Grund.</translation>
    </message>
    <message>
        <source>Restart it and try again; with a cable its console says more.</source>
        <translation>Neu starten und noch einmal versuchen; mit einem Kabel sagt seine Konsole mehr.</translation>
    </message>
    <message>
        <source>The device has no room for another profile</source>
        <translation>Das Gerät hat keinen Platz für ein weiteres Profil</translation>
    </message>
    <message>
        <source>It keeps seven networks.</source>
        <translation>Es behält sieben Netze.</translation>
    </message>
    <message>
        <source>Delete its profiles, for example over the cable.</source>
        <translation>Seine Profile löschen, zum Beispiel über das Kabel.</translation>
    </message>
    <message>
        <source>The device rejected the command</source>
        <translation>Das Gerät wies den Befehl zurück</translation>
    </message>
    <message>
        <source>Look at what it printed.</source>
        <translation>Ansehen, was es ausgab.</translation>
    </message>
    <message>
        <source>The device says it was connected, but nobody fetched the result in time</source>
        <translation>Das Gerät sagt, dass es verbunden war, aber niemand holte das Ergebnis rechtzeitig</translation>
    </message>
    <message>
        <source>Probably it worked. The network may keep its stations apart.</source>
        <translation>Wahrscheinlich ist es gelungen. Das Netz hält seine Stationen vielleicht getrennt.</translation>
    </message>
    <message>
        <source>Look for the device in the network, or at its console.</source>
        <translation>Das Gerät im Netz suchen oder auf seiner Konsole nachsehen.</translation>
    </message>
    <message>
        <source>The device was seen neither in the network nor as an access point</source>
        <translation>Das Gerät wurde weder im Netz noch als Zugangspunkt gesehen</translation>
    </message>
    <message>
        <source>It may be there and unheard, or it was reset.</source>
        <translation>Vielleicht ist es ungehört da, oder es wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>Connect its UART as a second witness, or look at the access point&apos;s list of stations.</source>
        <translation>Seinen UART als zweiten Zeugen anschließen oder die Stationsliste des Zugangspunkts ansehen.</translation>
    </message>
    <message>
        <source>More than one new device fits</source>
        <translation>Mehr als ein neues Gerät passt</translation>
    </message>
    <message>
        <source>Nothing tells them apart.</source>
        <translation>Nichts unterscheidet sie.</translation>
    </message>
    <message>
        <source>Give the device a name of its own and try again.</source>
        <translation>Dem Gerät einen eigenen Namen geben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The device has not tried, or was reset while it did</source>
        <translation>Das Gerät hat es nicht versucht oder wurde dabei zurückgesetzt</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>What the device tells may belong to an earlier try</source>
        <translation>Was das Gerät sagt, gehört vielleicht zu einem früheren Versuch</translation>
    </message>
    <message>
        <source>Restart the device and try again.</source>
        <translation>Das Gerät neu starten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The witnesses contradict each other</source>
        <translation>Die Zeugen widersprechen einander</translation>
    </message>
    <message>
        <source>The device&apos;s place and its words do not agree.</source>
        <translation>Ort und Aussage des Geräts passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Restart the device and look where it appears.</source>
        <translation>Das Gerät neu starten und nachsehen, wo es erscheint.</translation>
    </message>
    <message>
        <source>The device is in the network, but does not tell the result</source>
        <translation>Das Gerät ist im Netz, nennt aber das Ergebnis nicht</translation>
    </message>
    <message>
        <source>If it is the one you mean, it worked.</source>
        <translation>Ist es das gemeinte, dann ist es gelungen.</translation>
    </message>
    <message>
        <source>Stopped after the device had been told</source>
        <translation>Angehalten, nachdem das Gerät unterrichtet war</translation>
    </message>
    <message>
        <source>It may be joining the network now.</source>
        <translation>Vielleicht meldet es sich gerade im Netz an.</translation>
    </message>
    <message>
        <source>Look for it before you try again.</source>
        <translation>Vor einem neuen Versuch danach suchen.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Its key was refused.</source>
        <translation>Sein Schlüssel wurde abgelehnt.</translation>
    </message>
    <message>
        <source>This user may not change the network.</source>
        <translation>Dieser Benutzer darf das Netz nicht ändern.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es dauerte zu lange.</translation>
    </message>
    <message>
        <source>This machine has no Wi-Fi.</source>
        <translation>Dieser Rechner hat kein WLAN.</translation>
    </message>
    <message>
        <source>The system refused it.</source>
        <translation>Das System lehnte es ab.</translation>
    </message>
    <message>
        <source>Nothing came in time.</source>
        <translation>Nichts kam rechtzeitig.</translation>
    </message>
    <message>
        <source>The connection was refused.</source>
        <translation>Die Verbindung wurde zurückgewiesen.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>The answer is longer than a device&apos;s can be.</source>
        <translation>Die Antwort ist länger, als die eines Geräts sein kann.</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>Die Antwort ist kein HTTP.</translation>
    </message>
    <message>
        <source>TLS failed.</source>
        <translation>TLS scheiterte.</translation>
    </message>
    <message>
        <source>There is none of that name.</source>
        <translation>Es gibt keine dieses Namens.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Sie ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>It has no IPv4 address.</source>
        <translation>Sie hat keine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>It cannot send to groups.</source>
        <translation>Sie kann nicht an Gruppen senden.</translation>
    </message>
    <message>
        <source>network name</source>
        <translation>Netzname</translation>
    </message>
    <message>
        <source>network key</source>
        <translation>Netzschlüssel</translation>
    </message>
    <message>
        <source>device name</source>
        <translation>Gerätename</translation>
    </message>
    <message>
        <source>SmartConfig key</source>
        <translation>SmartConfig-Schlüssel</translation>
    </message>
    <message>
        <source>The %1 is missing</source>
        <translation>Der %1 fehlt</translation>
    </message>
    <message>
        <source>Give it.</source>
        <translation>Angeben.</translation>
    </message>
    <message>
        <source>The %1 has %2 bytes; %3 is the most</source>
        <translation>Der %1 hat %2 Bytes; höchstens %3 sind möglich</translation>
    </message>
    <message>
        <source>Bytes of UTF-8 count, not characters.</source>
        <translation>Es zählen Bytes in UTF-8, nicht Zeichen.</translation>
    </message>
    <message>
        <source>Use a shorter one.</source>
        <translation>Einen kürzeren verwenden.</translation>
    </message>
    <message>
        <source>The %1 has %2 bytes; %3 is the least</source>
        <translation>Der %1 hat %2 Bytes; mindestens %3 sind nötig</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>Prüfen.</translation>
    </message>
    <message>
        <source>The %1 has a character the device does not take, at place %2</source>
        <translation>Der %1 hat an Stelle %2 ein Zeichen, das das Gerät nicht nimmt</translation>
    </message>
    <message>
        <source>Use a-z, A-Z, 0-9 and hyphens.</source>
        <translation>a-z, A-Z, 0-9 und Bindestriche verwenden.</translation>
    </message>
    <message>
        <source>The %1 has %2 bytes instead of %3</source>
        <translation>Der %1 hat %2 Bytes statt %3</translation>
    </message>
    <message>
        <source>Give exactly the key the firmware was built with.</source>
        <translation>Genau den Schlüssel angeben, mit dem die Firmware gebaut wurde.</translation>
    </message>
    <message>
        <source>This generation of SmartConfig cannot carry a %1</source>
        <translation>Diese Generation von SmartConfig kann keinen %1 übertragen</translation>
    </message>
    <message>
        <source>Leave it out, or use the access point.</source>
        <translation>Weglassen oder den Zugangspunkt verwenden.</translation>
    </message>
    <message>
        <source>The %1 has a quote, which this firmware&apos;s command line cannot carry</source>
        <translation>Der %1 enthält ein Anführungszeichen, das die Befehlszeile dieser Firmware nicht übertragen kann</translation>
    </message>
    <message>
        <source>Use the access point or SmartConfig.</source>
        <translation>Den Zugangspunkt oder SmartConfig verwenden.</translation>
    </message>
    <message>
        <source>The interface %1 cannot be used</source>
        <translation>Die Schnittstelle %1 lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>Choose another interface.</source>
        <translation>Eine andere Schnittstelle wählen.</translation>
    </message>
    <message>
        <source>The system refused: %1</source>
        <translation>Das System lehnte ab: %1</translation>
    </message>
    <message>
        <source>Close programs that use the same port, or choose another interface.</source>
        <translation>Programme schließen, die denselben Port verwenden, oder eine andere Schnittstelle wählen.</translation>
    </message>
    <message>
        <source>The device&apos;s network could not be joined</source>
        <translation>Im Netz des Geräts gelang keine Anmeldung</translation>
    </message>
    <message>
        <source>The network %1 could not be joined</source>
        <translation>Im Netz %1 gelang keine Anmeldung</translation>
    </message>
    <message>
        <source>Join it by hand with the system&apos;s own means.</source>
        <translation>Von Hand mit den Mitteln des Systems anmelden.</translation>
    </message>
    <message>
        <source>No answer from the device to %1</source>
        <translation>Keine Antwort des Geräts auf %1</translation>
    </message>
    <message>
        <source>Check that this machine is in the device&apos;s network.</source>
        <translation>Prüfen, ob dieser Rechner im Netz des Geräts ist.</translation>
    </message>
    <message>
        <source>The device answered %1 to %2</source>
        <translation>Das Gerät antwortete %1 auf %2</translation>
    </message>
    <message>
        <source>Check that the device waits to be provisioned.</source>
        <translation>Prüfen, ob das Gerät auf das Provisioning wartet.</translation>
    </message>
    <message>
        <source>Nothing answers commands on %1</source>
        <translation>Auf %1 beantwortet nichts die Befehle</translation>
    </message>
    <message>
        <source>Check the firmware, the port and its speed.</source>
        <translation>Die Firmware, die Schnittstelle und ihre Geschwindigkeit prüfen.</translation>
    </message>
    <message>
        <source>Whoever answers at %1 is no CC3x20</source>
        <translation>Was bei %1 antwortet, ist kein CC3x20</translation>
    </message>
    <message>
        <source>A router, a captive portal or another product.</source>
        <translation>Ein Router, ein Anmeldeportal oder ein anderes Produkt.</translation>
    </message>
    <message>
        <source>Join the device&apos;s own network first.</source>
        <translation>Zuerst im eigenen Netz des Geräts anmelden.</translation>
    </message>
    <message>
        <source>Confirmed: the device is in the network</source>
        <translation>Bestätigt: Das Gerät ist im Netz</translation>
    </message>
    <message>
        <source>Confirmed: %1 is in the network</source>
        <translation>Bestätigt: %1 ist im Netz</translation>
    </message>
    <message>
        <source>Witness: %1.</source>
        <translation>Zeuge: %1.</translation>
    </message>
    <message>
        <source>Cancelled: the device was told nothing</source>
        <translation>Abgebrochen: Dem Gerät wurde nichts mitgeteilt</translation>
    </message>
    <message>
        <source>Name or key has % or +</source>
        <translation>Name oder Schlüssel enthält % oder +</translation>
    </message>
    <message>
        <source>The device decodes its form twice; whether every service pack does is not known.</source>
        <translation>Das Gerät dekodiert sein Formular zweimal; ob das jedes Service-Pack tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>If the key is refused, use SmartConfig or the cable, or another key.</source>
        <translation>Wird der Schlüssel abgelehnt, SmartConfig, das Kabel oder einen anderen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>Name or key has other than ASCII characters</source>
        <translation>Name oder Schlüssel enthält andere Zeichen als ASCII</translation>
    </message>
    <message>
        <source>The access point may have set it in another encoding.</source>
        <translation>Am Zugangspunkt wurde er vielleicht in einer anderen Kodierung gesetzt.</translation>
    </message>
    <message>
        <source>Airlift sends UTF-8.</source>
        <translation>Airlift sendet UTF-8.</translation>
    </message>
    <message>
        <source>White space at the beginning or the end counts</source>
        <translation>Leerraum am Anfang oder Ende zählt mit</translation>
    </message>
    <message>
        <source>Check it is meant.</source>
        <translation>Prüfen, ob er gewollt ist.</translation>
    </message>
    <message>
        <source>The name has a semicolon</source>
        <translation>Der Name enthält ein Semikolon</translation>
    </message>
    <message>
        <source>The device&apos;s own list of networks cannot show it.</source>
        <translation>Die eigene Netzliste des Geräts kann ihn nicht zeigen.</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Den Namen eintippen.</translation>
    </message>
    <message>
        <source>The network does not show its name</source>
        <translation>Das Netz zeigt seinen Namen nicht</translation>
    </message>
    <message>
        <source>Whether the device finds it is not known.</source>
        <translation>Ob das Gerät es findet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Show the name at least while the device joins.</source>
        <translation>Den Namen zeigen lassen, zumindest während sich das Gerät anmeldet.</translation>
    </message>
    <message>
        <source>The device cannot join a network with WPA3 only</source>
        <translation>Das Gerät kann sich in einem Netz nur mit WPA3 nicht anmelden</translation>
    </message>
    <message>
        <source>Switch the access point to WPA2, or to both.</source>
        <translation>Den Zugangspunkt auf WPA2 oder auf beides umstellen.</translation>
    </message>
    <message>
        <source>WEP protects nothing</source>
        <translation>WEP schützt nichts</translation>
    </message>
    <message>
        <source>Use WPA2.</source>
        <translation>WPA2 verwenden.</translation>
    </message>
    <message>
        <source>The name looks like a 5 GHz network</source>
        <translation>Der Name sieht nach einem 5-GHz-Netz aus</translation>
    </message>
    <message>
        <source>The device has 2.4 GHz only.</source>
        <translation>Das Gerät kann nur 2,4 GHz.</translation>
    </message>
    <message>
        <source>Use the name of the 2.4 GHz network.</source>
        <translation>Den Namen des 2,4-GHz-Netzes verwenden.</translation>
    </message>
    <message>
        <source>The device has looked and did not hear that network</source>
        <translation>Das Gerät hat gesucht und dieses Netz nicht gehört</translation>
    </message>
    <message>
        <source>Check the name and the distance.</source>
        <translation>Den Namen und die Entfernung prüfen.</translation>
    </message>
    <message>
        <source>Without a name several new devices cannot be told apart</source>
        <translation>Ohne Namen lassen sich mehrere neue Geräte nicht unterscheiden</translation>
    </message>
    <message>
        <source>Give the device a name.</source>
        <translation>Dem Gerät einen Namen geben.</translation>
    </message>
    <message>
        <source>This machine&apos;s Wi-Fi is on 5 GHz</source>
        <translation>Das WLAN dieses Rechners läuft auf 5 GHz</translation>
    </message>
    <message>
        <source>The device cannot hear what it sends there.</source>
        <translation>Das Gerät kann nicht hören, was er dort sendet.</translation>
    </message>
    <message>
        <source>Join the 2.4 GHz network with this machine.</source>
        <translation>Diesen Rechner im 2,4-GHz-Netz anmelden.</translation>
    </message>
    <message>
        <source>This machine sends over a cable</source>
        <translation>Dieser Rechner sendet über ein Kabel</translation>
    </message>
    <message>
        <source>SmartConfig then works only if the access point passes groups on to the air.</source>
        <translation>SmartConfig geht dann nur, wenn der Zugangspunkt Gruppen in die Luft weitergibt.</translation>
    </message>
    <message>
        <source>Send from Wi-Fi.</source>
        <translation>Über WLAN senden.</translation>
    </message>
    <message>
        <source>The key travels readable</source>
        <translation>Der Schlüssel reist lesbar</translation>
    </message>
    <message>
        <source>Whoever listens can read it out of the lengths.</source>
        <translation>Wer mithört, kann ihn aus den Längen herauslesen.</translation>
    </message>
    <message>
        <source>Give the SmartConfig key the firmware was built with, if there is one.</source>
        <translation>Den SmartConfig-Schlüssel angeben, mit dem die Firmware gebaut wurde, falls es einen gibt.</translation>
    </message>
    <message>
        <source>Some access points do not pass groups on</source>
        <translation>Manche Zugangspunkte geben Gruppen nicht weiter</translation>
    </message>
    <message>
        <source>If nothing is heard, use the access point of the device.</source>
        <translation>Ist nichts zu hören, den Zugangspunkt des Geräts verwenden.</translation>
    </message>
    <message>
        <source>Guest networks keep stations apart</source>
        <translation>Gastnetze halten Stationen getrennt</translation>
    </message>
    <message>
        <source>The device may be connected without being heard.</source>
        <translation>Das Gerät ist vielleicht verbunden, ohne gehört zu werden.</translation>
    </message>
    <message>
        <source>Use its UART as a second witness.</source>
        <translation>Seinen UART als zweiten Zeugen verwenden.</translation>
    </message>
    <message>
        <source>A device cannot fill in a portal&apos;s page</source>
        <translation>Ein Gerät kann die Seite eines Portals nicht ausfüllen</translation>
    </message>
    <message>
        <source>Use a network without a portal.</source>
        <translation>Ein Netz ohne Portal verwenden.</translation>
    </message>
    <message>
        <source>The device&apos;s network has no internet</source>
        <translation>Das Netz des Geräts hat kein Internet</translation>
    </message>
    <message>
        <source>A phone or a computer with mobile data leaves it by itself.</source>
        <translation>Ein Telefon oder Rechner mit mobilen Daten verlässt es von selbst.</translation>
    </message>
    <message>
        <source>Switch mobile data off while the device is visited.</source>
        <translation>Mobile Daten abschalten, solange das Gerät besucht wird.</translation>
    </message>
    <message>
        <source>join the device&apos;s network</source>
        <translation>im Netz des Geräts anmelden</translation>
    </message>
    <message>
        <source>ask who it is</source>
        <translation>fragen, wer es ist</translation>
    </message>
    <message>
        <source>have it look for networks</source>
        <translation>es nach Netzen suchen lassen</translation>
    </message>
    <message>
        <source>set its clock</source>
        <translation>seine Uhr stellen</translation>
    </message>
    <message>
        <source>set its name</source>
        <translation>seinen Namen setzen</translation>
    </message>
    <message>
        <source>tell it the network</source>
        <translation>ihm das Netz nennen</translation>
    </message>
    <message>
        <source>have it connect</source>
        <translation>es verbinden lassen</translation>
    </message>
    <message>
        <source>send by SmartConfig</source>
        <translation>mit SmartConfig senden</translation>
    </message>
    <message>
        <source>return to the network</source>
        <translation>ins Netz zurückkehren</translation>
    </message>
    <message>
        <source>look for the device there</source>
        <translation>das Gerät dort suchen</translation>
    </message>
    <message>
        <source>ask it for the result</source>
        <translation>es nach dem Ergebnis fragen</translation>
    </message>
    <message>
        <source>ask it in its own network</source>
        <translation>es in seinem eigenen Netz fragen</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>it announced itself</source>
        <translation>es meldete sich selbst</translation>
    </message>
    <message>
        <source>mDNS</source>
        <translation>mDNS</translation>
    </message>
    <message>
        <source>it answered</source>
        <translation>es antwortete</translation>
    </message>
    <message>
        <source>the device itself, in the network</source>
        <translation>das Gerät selbst, im Netz</translation>
    </message>
    <message>
        <source>the device itself, in its own network</source>
        <translation>das Gerät selbst, in seinem eigenen Netz</translation>
    </message>
    <message>
        <source>its console</source>
        <translation>seine Konsole</translation>
    </message>
    <message>
        <source>Several devices&apos; networks are in the air; name one of them:</source>
        <translation>Netze mehrerer Geräte sind in der Luft; eines davon nennen:</translation>
    </message>
    <message>
        <source>192.168.1.1 is the address of many routers as well</source>
        <translation>192.168.1.1 ist auch die Adresse vieler Router</translation>
    </message>
    <message>
        <source>A CC3100 or CC3200 cannot be told from them by its address, only by what it answers.</source>
        <translation>Ein CC3100 oder CC3200 ist nicht an der Adresse von ihnen zu unterscheiden, nur an seiner Antwort.</translation>
    </message>
    <message>
        <source>Leave other networks first. Whoever does not answer as such a device is told nothing.</source>
        <translation>Andere Netze vorher verlassen. Wer nicht wie ein solches Gerät antwortet, dem wird nichts mitgeteilt.</translation>
    </message>
    <message>
        <source>No key ring of the system answers</source>
        <translation>Kein Schlüsselbund des Systems antwortet</translation>
    </message>
    <message>
        <source>The key is not stored anywhere.</source>
        <translation>Der Schlüssel wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Unlock or start the key ring, or type the key.</source>
        <translation>Den Schlüsselbund entsperren oder starten, oder den Schlüssel eintippen.</translation>
    </message>
    <message>
        <source>The key ring was not opened</source>
        <translation>Der Schlüsselbund wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the key.</source>
        <translation>Ihn entsperren und es noch einmal versuchen, oder den Schlüssel eintippen.</translation>
    </message>
    <message>
        <source>What the key ring holds for Airlift cannot be read</source>
        <translation>Was der Schlüsselbund für Airlift enthält, ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Delete the entry airlift with the key ring&apos;s own program.</source>
        <translation>Den Eintrag airlift mit dem Programm des Schlüsselbunds löschen.</translation>
    </message>
    <message>
        <source>The key ring did not do it</source>
        <translation>Der Schlüsselbund hat es nicht getan</translation>
    </message>
    <message>
        <source>Type the key.</source>
        <translation>Den Schlüssel eintippen.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
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
        <source>WPA3</source>
        <translation>WPA3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>airlift::explain::PushWords</name>
    <message>
        <source>The device runs the new version and has kept it</source>
        <translation>Auf dem Gerät läuft die neue Version, und es hat sie behalten</translation>
    </message>
    <message>
        <source>It named the new version after its restart, and again after the time it has for the commit.</source>
        <translation>Es nannte die neue Version nach seinem Neustart und noch einmal nach der Zeit, die es für die Übernahme hat.</translation>
    </message>
    <message>
        <source>The device went back to the old version</source>
        <translation>Das Gerät kehrte zur alten Version zurück</translation>
    </message>
    <message>
        <source>It ran the new version for a while, but did not commit it.</source>
        <translation>Es ließ die neue Version eine Weile laufen, übernahm sie aber nicht.</translation>
    </message>
    <message>
        <source>Look into its UART log: the new image has to reach its gateway before it commits.</source>
        <translation>In seinem UART-Log nachsehen: Das neue Abbild muss sein Gateway erreichen, bevor es übernimmt.</translation>
    </message>
    <message>
        <source>The device took the archive, but runs the old version</source>
        <translation>Das Gerät nahm das Archiv, aber es läuft die alte Version</translation>
    </message>
    <message>
        <source>Either the new image was rolled back at once, or the archive&apos;s file name and its content are of different versions.</source>
        <translation>Entweder wurde das neue Abbild sofort zurückgerollt, oder Dateiname und Inhalt des Archivs haben verschiedene Versionen.</translation>
    </message>
    <message>
        <source>Look into its UART log after the restart.</source>
        <translation>In seinem UART-Log nach dem Neustart nachsehen.</translation>
    </message>
    <message>
        <source>The device refused the archive (%1)</source>
        <translation>Das Gerät lehnte das Archiv ab (%1)</translation>
    </message>
    <message>
        <source>It answers like that for a wrong name, archive, hash, signature or image, and for a full or locked flash.</source>
        <translation>So antwortet es bei falschem Namen, Archiv, Hash, falscher Signatur oder falschem Abbild und bei vollem oder gesperrtem Flash.</translation>
    </message>
    <message>
        <source>Its UART log says which: look for &quot;OtaArchive error&quot;.</source>
        <translation>Sein UART-Log sagt, was davon: nach „OtaArchive error“ suchen.</translation>
    </message>
    <message>
        <source>The image is not for this device (%1); nothing was sent</source>
        <translation>Das Abbild ist nicht für dieses Gerät (%1); nichts wurde gesendet</translation>
    </message>
    <message>
        <source>mcuflashimg.bin is for chips with internal flash (SF), mcuimg.bin for the others.</source>
        <translation>mcuflashimg.bin ist für Chips mit internem Flash (SF), mcuimg.bin für die anderen.</translation>
    </message>
    <message>
        <source>Choose the bundle that was made for this chip.</source>
        <translation>Das Bundle wählen, das für diesen Chip erstellt wurde.</translation>
    </message>
    <message>
        <source>The device says that it runs this version; nothing was sent</source>
        <translation>Das Gerät sagt, dass diese Version schon läuft; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>The upload broke off, and the device runs what it ran before</source>
        <translation>Das Hochladen brach ab, und auf dem Gerät läuft, was vorher lief</translation>
    </message>
    <message>
        <source>Push again.</source>
        <translation>Noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask the device for its version later, or look into its UART log.</source>
        <translation>Das Gerät später nach seiner Version fragen oder in seinem UART-Log nachsehen.</translation>
    </message>
    <message>
        <source>The connection broke during the upload, and the device does not answer since; what it runs is not known</source>
        <translation>Die Verbindung brach beim Hochladen ab, und das Gerät antwortet seitdem nicht; was läuft, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The device took the archive, but does not answer since its restart; what it runs is not known</source>
        <translation>Das Gerät nahm das Archiv, antwortet aber seit seinem Neustart nicht; was läuft, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The device ran the new version, but does not answer any more; whether it kept it is not known</source>
        <translation>Auf dem Gerät lief die neue Version, aber es antwortet nicht mehr; ob es sie behielt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The device names the same version as before; whether it is the new image is not known</source>
        <translation>Das Gerät nennt dieselbe Version wie vorher; ob es das neue Abbild ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Look for &quot;commit succeeded&quot; in its UART log.</source>
        <translation>In seinem UART-Log nach „commit succeeded“ suchen.</translation>
    </message>
    <message>
        <source>The device does not tell its version; what it runs is not known</source>
        <translation>Das Gerät nennt seine Version nicht; was läuft, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The device cannot be reached (%1)</source>
        <translation>Das Gerät ist nicht erreichbar (%1)</translation>
    </message>
    <message>
        <source>Check its address on its UART (&quot;IP Acquired&quot;) and whether this computer is in the same network.</source>
        <translation>Seine Adresse auf seinem UART prüfen („IP Acquired“) und ob dieser Rechner im selben Netz ist.</translation>
    </message>
    <message>
        <source>What answers there is no web server of a device</source>
        <translation>Was dort antwortet, ist kein Webserver eines Geräts</translation>
    </message>
    <message>
        <source>What answers there takes no push updates (%1)</source>
        <translation>Was dort antwortet, nimmt keine Push-Updates (%1)</translation>
    </message>
    <message>
        <source>Check the address; the device has to run local_ota or an application with its web interface.</source>
        <translation>Die Adresse prüfen; auf dem Gerät muss local_ota laufen oder eine Anwendung mit dessen Web-Oberfläche.</translation>
    </message>
    <message>
        <source>Nobody has accepted this device&apos;s certificate yet: SHA-256 %1</source>
        <translation>Das Zertifikat dieses Geräts hat noch niemand angenommen: SHA-256 %1</translation>
    </message>
    <message>
        <source>Devices have certificates of their own, which no authority vouches for.</source>
        <translation>Geräte haben eigene Zertifikate, für die keine Stelle bürgt.</translation>
    </message>
    <message>
        <source>The device shows another certificate than the accepted one: SHA-256 %1</source>
        <translation>Das Gerät zeigt ein anderes Zertifikat als das angenommene: SHA-256 %1</translation>
    </message>
    <message>
        <source>It is another device, it was programmed anew, or somebody sits in between. Nothing was sent.</source>
        <translation>Es ist ein anderes Gerät, es wurde neu programmiert, oder jemand sitzt dazwischen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>A device drops half an archive by itself; push again.</source>
        <translation>Ein Gerät verwirft ein halbes Archiv von selbst; noch einmal senden.</translation>
    </message>
    <message>
        <source>The file became shorter while it was sent</source>
        <translation>Die Datei wurde beim Senden kürzer</translation>
    </message>
    <message>
        <source>Push again when nobody writes it any more.</source>
        <translation>Noch einmal senden, wenn niemand mehr in sie schreibt.</translation>
    </message>
    <message>
        <source>asking the device who it is</source>
        <translation>das Gerät wird gefragt, wer es ist</translation>
    </message>
    <message>
        <source>asking for its version</source>
        <translation>nach seiner Version wird gefragt</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>stored; waiting for its restart</source>
        <translation>abgelegt; wartet auf seinen Neustart</translation>
    </message>
    <message>
        <source>the new version runs; waiting whether the device keeps it</source>
        <translation>die neue Version läuft; wartet, ob das Gerät sie behält</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>the device checked hashes and signature and took the archive</source>
        <translation>das Gerät prüfte Hashes und Signatur und nahm das Archiv</translation>
    </message>
    <message>
        <source>the device did not take the archive</source>
        <translation>das Gerät nahm das Archiv nicht</translation>
    </message>
    <message>
        <source>the device has not said so</source>
        <translation>das Gerät hat es nicht gesagt</translation>
    </message>
    <message>
        <source>Push it all the same%1; but the version will not tell whether that worked.</source>
        <translation>Trotzdem übertragen%1; an der Version lässt sich dann aber nicht ablesen, ob es gelang.</translation>
    </message>
    <message>
        <source>If that is the device&apos;s, accept it%1 or give it%2.</source>
        <translation>Ist es das des Geräts, annehmen%1 oder angeben%2.</translation>
    </message>
    <message>
        <source>If you know why, give the new one%1.</source>
        <translation>Wer den Grund kennt, gibt das neue an%1.</translation>
    </message>
</context>
<context>
    <name>airlift::explain::ServeWords</name>
    <message>
        <source>this machine only</source>
        <translation>nur dieser Rechner</translation>
    </message>
    <message>
        <source>self-given, no DHCP</source>
        <translation>selbst vergeben, kein DHCP</translation>
    </message>
    <message>
        <source>virtual network</source>
        <translation>virtuelles Netz</translation>
    </message>
    <message>
        <source>wireless</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>local network</source>
        <translation>lokales Netz</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>öffentliche Adresse</translation>
    </message>
    <message>
        <source>A device of the stock library cannot reach port %1</source>
        <translation>Ein Gerät mit der Standardbibliothek kann Port %1 nicht erreichen</translation>
    </message>
    <message>
        <source>It knows only 443 (TLS) and 80 (plain); a port written in the URL becomes part of the name it looks up.</source>
        <translation>Es kennt nur 443 (TLS) und 80 (ohne); ein Port in der URL wird Teil des Namens, den es auflöst.</translation>
    </message>
    <message>
        <source>Use port %1, or forward it to this one. The simulated device and firmware of your own may use any port.</source>
        <translation>Port %1 verwenden oder ihn auf diesen weiterleiten. Das simulierte Gerät und eigene Firmware dürfen jeden Port verwenden.</translation>
    </message>
    <message>
        <source>TLS on port 80</source>
        <translation>TLS auf Port 80</translation>
    </message>
    <message>
        <source>Plain HTTP on port 443</source>
        <translation>Einfaches HTTP auf Port 443</translation>
    </message>
    <message>
        <source>The build of the firmware decides: with TLS it connects to 443, without to 80. The scheme in the URL changes nothing.</source>
        <translation>Der Build der Firmware entscheidet: Mit TLS verbindet sie sich zu 443, ohne zu 80. Das Schema in der URL ändert nichts.</translation>
    </message>
    <message>
        <source>Use port %1.</source>
        <translation>Port %1 verwenden.</translation>
    </message>
    <message>
        <source>The host name is longer than %1 characters</source>
        <translation>Der Host-Name ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>Library 4.10 writes it past the end of a buffer; 7.10 answers -20314.</source>
        <translation>Bibliothek 4.10 schreibt ihn über das Ende eines Puffers hinaus; 7.10 antwortet -20314.</translation>
    </message>
    <message>
        <source>Use a shorter name.</source>
        <translation>Einen kürzeren Namen verwenden.</translation>
    </message>
    <message>
        <source>The URL is longer than %1 characters</source>
        <translation>Die URL ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>The library copies it into 512 bytes without looking.</source>
        <translation>Die Bibliothek kopiert sie ungeprüft in 512 Bytes.</translation>
    </message>
    <message>
        <source>Use a shorter path or name.</source>
        <translation>Einen kürzeren Pfad oder Namen verwenden.</translation>
    </message>
    <message>
        <source>The URL has an address instead of a name</source>
        <translation>Die URL hat eine Adresse anstelle eines Namens</translation>
    </message>
    <message>
        <source>Whether the device&apos;s certificate check takes an address is not known; with a mismatch it prints -722.</source>
        <translation>Ob die Zertifikatsprüfung des Geräts eine Adresse annimmt, ist nicht bekannt; passt sie nicht, gibt es -722 aus.</translation>
    </message>
    <message>
        <source>Better give the device a name that leads here, and use that.</source>
        <translation>Dem Gerät besser einen Namen geben, der hierher führt, und diesen verwenden.</translation>
    </message>
    <message>
        <source>The host name has no dot</source>
        <translation>Der Host-Name hat keinen Punkt</translation>
    </message>
    <message>
        <source>Only some routers resolve such names.</source>
        <translation>Nur manche Router lösen solche Namen auf.</translation>
    </message>
    <message>
        <source>Check that the network&apos;s DNS knows it, or use a full name.</source>
        <translation>Prüfen, ob der DNS des Netzes ihn kennt, oder einen vollständigen Namen verwenden.</translation>
    </message>
    <message>
        <source>Names that end in .local are not looked up by the library</source>
        <translation>Namen, die auf .local enden, löst die Bibliothek nicht auf</translation>
    </message>
    <message>
        <source>It asks the DNS server only, which does not know them: -20301.</source>
        <translation>Sie fragt nur den DNS-Server, der sie nicht kennt: -20301.</translation>
    </message>
    <message>
        <source>Use a name the network&apos;s DNS knows.</source>
        <translation>Einen Namen verwenden, den der DNS des Netzes kennt.</translation>
    </message>
    <message>
        <source>The URL has a user name in it</source>
        <translation>In der URL steht ein Benutzername</translation>
    </message>
    <message>
        <source>The library takes it for a part of the host name.</source>
        <translation>Die Bibliothek hält ihn für einen Teil des Host-Namens.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>The path has characters that are written with %</source>
        <translation>Im Pfad sind Zeichen, die mit % geschrieben werden</translation>
    </message>
    <message>
        <source>The library sends the URL exactly as the firmware has it.</source>
        <translation>Die Bibliothek sendet die URL genau so, wie die Firmware sie hat.</translation>
    </message>
    <message>
        <source>Copy the URL as it is shown here, or rename the file.</source>
        <translation>Die URL so kopieren, wie sie hier steht, oder die Datei umbenennen.</translation>
    </message>
    <message>
        <source>The file name does not begin with a version</source>
        <translation>Der Dateiname beginnt nicht mit einer Version</translation>
    </message>
    <message>
        <source>Some firmware reads 14 digits after the last slash and compares them with what it has.</source>
        <translation>Manche Firmware liest 14 Ziffern nach dem letzten Schrägstrich und vergleicht sie mit ihrem Stand.</translation>
    </message>
    <message>
        <source>Name it like 20240131120000_name.tar if yours does.</source>
        <translation>Tut sie das, die Datei nach dem Muster 20240131120000_name.tar benennen.</translation>
    </message>
    <message>
        <source>This program may listen on port %1</source>
        <translation>Dieses Programm darf auf Port %1 hören</translation>
    </message>
    <message>
        <source>This system lets only privileged programs listen on port %1</source>
        <translation>Dieses System lässt nur privilegierte Programme auf Port %1 hören</translation>
    </message>
    <message>
        <source>Ports below %1 are kept for them.</source>
        <translation>Ports unter %1 sind ihnen vorbehalten.</translation>
    </message>
    <message>
        <source>Choose one of the ways below, once, and start the server again. Do not run this program as administrator.</source>
        <translation>Einen der Wege unten wählen, einmalig, und den Server neu starten. Dieses Programm nicht als Administrator ausführen.</translation>
    </message>
    <message>
        <source>authbind: one user, one port, nothing else changes</source>
        <translation>authbind: ein Benutzer, ein Port, sonst ändert sich nichts</translation>
    </message>
    <message>
        <source>Port forward: devices come to %1, this program listens on %2; until the next restart</source>
        <translation>Portweiterleitung: Geräte kommen zu %1, dieses Programm hört auf %2; bis zum nächsten Neustart</translation>
    </message>
    <message>
        <source>Open low ports to every program of this machine, until the next restart</source>
        <translation>Niedrige Ports für jedes Programm dieses Rechners öffnen, bis zum nächsten Neustart</translation>
    </message>
    <message>
        <source>%1 · %2, %3, way to the gateway</source>
        <translation>%1 · %2, %3, Weg zum Gateway</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>%1 is in the same network as %2</source>
        <translation>%1 ist im selben Netz wie %2</translation>
    </message>
    <message>
        <source>The device connects directly, through %1.</source>
        <translation>Das Gerät verbindet sich direkt, über %1.</translation>
    </message>
    <message>
        <source>%1 is in another network</source>
        <translation>%1 ist in einem anderen Netz</translation>
    </message>
    <message>
        <source>The way leads over a router, which must forward to %1.</source>
        <translation>Der Weg führt über einen Router, der zu %1 weiterleiten muss.</translation>
    </message>
    <message>
        <source>Better join the network of the device with this machine.</source>
        <translation>Besser diesen Rechner im Netz des Geräts anmelden.</translation>
    </message>
    <message>
        <source>This machine has no network a device could use</source>
        <translation>Dieser Rechner hat kein Netz, das ein Gerät nutzen könnte</translation>
    </message>
    <message>
        <source>Only the loopback interface is up.</source>
        <translation>Nur die Loopback-Schnittstelle ist aktiv.</translation>
    </message>
    <message>
        <source>Join the network of the device.</source>
        <translation>Im Netz des Geräts anmelden.</translation>
    </message>
    <message>
        <source>%1 is no IPv4 address</source>
        <translation>%1 ist keine IPv4-Adresse</translation>
    </message>
    <message>
        <source>The stock library uses IPv4 only.</source>
        <translation>Die Standardbibliothek nutzt nur IPv4.</translation>
    </message>
    <message>
        <source>Give the IPv4 address of the device.</source>
        <translation>Die IPv4-Adresse des Geräts angeben.</translation>
    </message>
    <message>
        <source>A firewall (ufw) is on</source>
        <translation>Eine Firewall (ufw) ist eingeschaltet</translation>
    </message>
    <message>
        <source>It keeps devices out unless the port is open.</source>
        <translation>Sie hält Geräte fern, wenn der Port nicht offen ist.</translation>
    </message>
    <message>
        <source>If no device arrives: sudo ufw allow %1/tcp</source>
        <translation>Falls kein Gerät ankommt: sudo ufw allow %1/tcp</translation>
    </message>
    <message>
        <source>A firewall (firewalld) is on</source>
        <translation>Eine Firewall (firewalld) ist eingeschaltet</translation>
    </message>
    <message>
        <source>If no device arrives: sudo firewall-cmd --add-port=%1/tcp</source>
        <translation>Falls kein Gerät ankommt: sudo firewall-cmd --add-port=%1/tcp</translation>
    </message>
    <message>
        <source>Firewall rules (nftables) are loaded at start</source>
        <translation>Beim Start werden Firewall-Regeln (nftables) geladen</translation>
    </message>
    <message>
        <source>What they say cannot be read without privileges.</source>
        <translation>Was sie besagen, lässt sich ohne besondere Rechte nicht lesen.</translation>
    </message>
    <message>
        <source>If no device arrives: sudo nft list ruleset, and look for port %1</source>
        <translation>Falls kein Gerät ankommt: sudo nft list ruleset, und nach Port %1 suchen</translation>
    </message>
    <message>
        <source>Add it to the DNS of the device&apos;s network (dnsmasq: address=/%1/%2). An entry in the hosts file of this machine does not help the device.</source>
        <translation>In den DNS des Gerätenetzes eintragen (dnsmasq: address=/%1/%2). Ein Eintrag in der hosts-Datei dieses Rechners hilft dem Gerät nicht.</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 führt zu %2</translation>
    </message>
    <message>
        <source>The name service of this machine says so; the device asks that of its own network.</source>
        <translation>Das sagt der Namensdienst dieses Rechners; das Gerät fragt den seines eigenen Netzes.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 leads to %2, not to %3</source>
        <translation>%1 führt zu %2, nicht zu %3</translation>
    </message>
    <message>
        <source>A device uses the first address it is given.</source>
        <translation>Ein Gerät nimmt die erste Adresse, die es bekommt.</translation>
    </message>
    <message>
        <source>The name service does not know %1</source>
        <translation>Der Namensdienst kennt %1 nicht</translation>
    </message>
    <message>
        <source>A device would stop with -20301 before it connects.</source>
        <translation>Ein Gerät würde vor dem Verbinden mit -20301 anhalten.</translation>
    </message>
    <message>
        <source>%1 is an address; nobody looks it up</source>
        <translation>%1 ist eine Adresse; niemand löst sie auf</translation>
    </message>
    <message>
        <source>Put the root shown on this page on the device, as DER, under the name its firmware uses, and compare the digest.</source>
        <translation>Die auf dieser Seite gezeigte Wurzel als DER unter dem Namen, den seine Firmware verwendet, auf das Gerät bringen und die Prüfsumme vergleichen.</translation>
    </message>
    <message>
        <source>Look at the clock of the device and at the dates of the certificate.</source>
        <translation>Die Uhr des Geräts und die Daten des Zertifikats ansehen.</translation>
    </message>
    <message>
        <source>Try the legacy suites; the firmware may have been built for one suite only.</source>
        <translation>Die älteren Suites versuchen; die Firmware ist vielleicht nur für eine Suite gebaut.</translation>
    </message>
    <message>
        <source>Read the number the device prints on its UART; it says more than the alert.</source>
        <translation>Die Nummer lesen, die das Gerät auf seinem UART ausgibt; sie sagt mehr als der Alarm.</translation>
    </message>
    <message>
        <source>It had %1 bytes.</source>
        <translation>Es hatte %1 Bytes.</translation>
    </message>
    <message>
        <source>It had %1 of %2 bytes.</source>
        <translation>Es hatte %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>TLS alert: %1.</source>
        <translation>TLS-Alarm: %1.</translation>
    </message>
    <message>
        <source>No TLS alert was sent.</source>
        <translation>Es wurde kein TLS-Alarm gesendet.</translation>
    </message>
    <message>
        <source>A device of the stock library %1.</source>
        <translation>Ein Gerät mit der Standardbibliothek %1.</translation>
    </message>
    <message>
        <source>Spoilt on purpose: %1.</source>
        <translation>Absichtlich gestört: %1.</translation>
    </message>
    <message>
        <source>Nothing to do here. Whether the device accepts the bundle is printed on its UART.</source>
        <translation>Hier ist nichts zu tun. Ob das Gerät das Bundle annimmt, gibt es auf seinem UART aus.</translation>
    </message>
    <message>
        <source>Wait. If it stays slow, look at the radio and at how much the firmware prints.</source>
        <translation>Abwarten. Bleibt es langsam, die Funkverbindung ansehen und wie viel die Firmware ausgibt.</translation>
    </message>
    <message>
        <source>Try the legacy suites. A device that speaks neither is no CC3220, or its firmware narrows the list.</source>
        <translation>Die älteren Suites versuchen. Ein Gerät, das keine davon spricht, ist kein CC3220, oder seine Firmware engt die Liste ein.</translation>
    </message>
    <message>
        <source>This firmware was built for plain HTTP and port 80. Switch TLS off for it, or build it with TLS.</source>
        <translation>Diese Firmware wurde für einfaches HTTP und Port 80 gebaut. TLS dafür abschalten oder sie mit TLS bauen.</translation>
    </message>
    <message>
        <source>If it is a device, its firmware was built for TLS: serve with TLS, on port 443.</source>
        <translation>Ist es ein Gerät, wurde seine Firmware für TLS gebaut: mit TLS anbieten, auf Port 443.</translation>
    </message>
    <message>
        <source>Read the UART of the device. Usually it has another root than the one of this server, or it lost its network.</source>
        <translation>Den UART des Geräts lesen. Meist hat es eine andere Wurzel als die dieses Servers, oder es hat sein Netz verloren.</translation>
    </message>
    <message>
        <source>If it was a device, look at its UART; port scanners and browsers do this as well.</source>
        <translation>War es ein Gerät, dessen UART ansehen; auch Port-Scanner und Browser tun das.</translation>
    </message>
    <message>
        <source>Compare the URL in the firmware with the one shown here, letter by letter.</source>
        <translation>Die URL in der Firmware Buchstabe für Buchstabe mit der hier gezeigten vergleichen.</translation>
    </message>
    <message>
        <source>No device asks like this; another program did. Nothing to do.</source>
        <translation>Kein Gerät fragt so; ein anderes Programm war es. Nichts zu tun.</translation>
    </message>
    <message>
        <source>The device refused the bundle, restarted or lost its network. Its UART says which.</source>
        <translation>Das Gerät lehnte das Bundle ab, startete neu oder verlor sein Netz. Sein UART sagt, was davon.</translation>
    </message>
    <message>
        <source>Look at the UART of the device; it may have stopped, or its network is gone.</source>
        <translation>Den UART des Geräts ansehen; vielleicht hat es angehalten, oder sein Netz ist weg.</translation>
    </message>
    <message>
        <source>The device tries again by itself, from the beginning.</source>
        <translation>Das Gerät versucht es von selbst noch einmal, von Anfang an.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet sich</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Receiving slowly</source>
        <translation>Empfängt langsam</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Has the whole file</source>
        <translation>Hat die ganze Datei</translation>
    </message>
    <message>
        <source>Has all it reads</source>
        <translation>Hat alles, was es liest</translation>
    </message>
    <message>
        <source>Refused this server</source>
        <translation>Lehnte diesen Server ab</translation>
    </message>
    <message>
        <source>No common TLS suite</source>
        <translation>Keine gemeinsame TLS-Suite</translation>
    </message>
    <message>
        <source>Speaks plain HTTP</source>
        <translation>Spricht einfaches HTTP</translation>
    </message>
    <message>
        <source>No usable request</source>
        <translation>Keine brauchbare Anfrage</translation>
    </message>
    <message>
        <source>Left during the handshake</source>
        <translation>Ging während des Handshakes</translation>
    </message>
    <message>
        <source>Asked for nothing</source>
        <translation>Fragte nach nichts</translation>
    </message>
    <message>
        <source>Asked for another path</source>
        <translation>Fragte nach anderem Pfad</translation>
    </message>
    <message>
        <source>Not a device</source>
        <translation>Kein Gerät</translation>
    </message>
    <message>
        <source>Left too early</source>
        <translation>Ging zu früh</translation>
    </message>
    <message>
        <source>Stopped taking bytes</source>
        <translation>Nahm keine Bytes mehr ab</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Brauchte zu lange</translation>
    </message>
    <message>
        <source>Broken off by this server</source>
        <translation>Von diesem Server abgebrochen</translation>
    </message>
    <message>
        <source>would print %1</source>
        <translation>würde %1 ausgeben</translation>
    </message>
    <message>
        <source>probably prints %1</source>
        <translation>gibt wahrscheinlich %1 aus</translation>
    </message>
    <message>
        <source>perhaps prints %1</source>
        <translation>gibt vielleicht %1 aus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>good-bye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>unexpected message</source>
        <translation>unerwartete Nachricht</translation>
    </message>
    <message>
        <source>damaged record</source>
        <translation>beschädigter Record</translation>
    </message>
    <message>
        <source>record too long</source>
        <translation>Record zu lang</translation>
    </message>
    <message>
        <source>handshake failure</source>
        <translation>Handshake gescheitert</translation>
    </message>
    <message>
        <source>bad certificate</source>
        <translation>schlechtes Zertifikat</translation>
    </message>
    <message>
        <source>unsupported certificate</source>
        <translation>nicht unterstütztes Zertifikat</translation>
    </message>
    <message>
        <source>certificate revoked</source>
        <translation>Zertifikat widerrufen</translation>
    </message>
    <message>
        <source>certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>certificate unknown</source>
        <translation>Zertifikat unbekannt</translation>
    </message>
    <message>
        <source>illegal parameter</source>
        <translation>unzulässiger Parameter</translation>
    </message>
    <message>
        <source>unknown CA</source>
        <translation>unbekannte CA</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>cannot decode</source>
        <translation>nicht dekodierbar</translation>
    </message>
    <message>
        <source>cannot decrypt or verify</source>
        <translation>nicht zu entschlüsseln oder zu prüfen</translation>
    </message>
    <message>
        <source>protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>insufficient security</source>
        <translation>zu wenig Sicherheit</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>interner Fehler</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>unrecognised name</source>
        <translation>unbekannter Name</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>%1 (%2), sent by the client</source>
        <translation>%1 (%2), vom Client gesendet</translation>
    </message>
    <message>
        <source>%1 (%2), sent by this server</source>
        <translation>%1 (%2), von diesem Server gesendet</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>closed by the client</source>
        <translation>vom Client geschlossen</translation>
    </message>
    <message>
        <source>reset by the client</source>
        <translation>vom Client zurückgesetzt</translation>
    </message>
    <message>
        <source>the client took nothing for too long</source>
        <translation>der Client nahm zu lange nichts ab</translation>
    </message>
    <message>
        <source>the client was too slow</source>
        <translation>der Client war zu langsam</translation>
    </message>
    <message>
        <source>not a request this server answers</source>
        <translation>keine Anfrage, die dieser Server beantwortet</translation>
    </message>
    <message>
        <source>the server was stopped</source>
        <translation>der Server wurde angehalten</translation>
    </message>
    <message>
        <source>broken off by this server</source>
        <translation>von diesem Server abgebrochen</translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation>TLS-Fehler</translation>
    </message>
    <message numerus="yes">
        <source>Turned away %n connection(s), last from %1, which has too many open</source>
        <translation>
            <numerusform>%n Verbindung abgewiesen, zuletzt von %1; dort sind zu viele offen</numerusform>
            <numerusform>%n Verbindungen abgewiesen, zuletzt von %1; dort sind zu viele offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turned away %n connection(s), last from %1, which comes too often</source>
        <translation>
            <numerusform>%n Verbindung abgewiesen, zuletzt von %1; von dort kommen sie zu oft</numerusform>
            <numerusform>%n Verbindungen abgewiesen, zuletzt von %1; von dort kommen sie zu oft</numerusform>
        </translation>
    </message>
    <message>
        <source>certificate of another root</source>
        <translation>Zertifikat einer anderen Wurzel</translation>
    </message>
    <message>
        <source>expired certificate</source>
        <translation>abgelaufenes Zertifikat</translation>
    </message>
    <message>
        <source>goes silent in the middle</source>
        <translation>verstummt mittendrin</translation>
    </message>
    <message>
        <source>closes in the middle</source>
        <translation>schließt mittendrin</translation>
    </message>
    <message>
        <source>answers with a redirect (302)</source>
        <translation>antwortet mit einer Weiterleitung (302)</translation>
    </message>
    <message>
        <source>sends chunked instead of with a length</source>
        <translation>sendet in Chunks statt mit einer Länge</translation>
    </message>
    <message>
        <source>pauses between header and body</source>
        <translation>pausiert zwischen Kopf und Inhalt</translation>
    </message>
    <message>
        <source>all suites the device knows, some without forward secrecy</source>
        <translation>alle Suites, die das Gerät kennt, einige ohne Forward Secrecy</translation>
    </message>
    <message>
        <source>recommended suites</source>
        <translation>empfohlene Suites</translation>
    </message>
    <message>
        <source>If it cannot connect, switch off client isolation on the access point.</source>
        <translation>Gelingt das Verbinden nicht, am Zugangspunkt die Client-Isolation abschalten.</translation>
    </message>
    <message>
        <source>Capability on this program, which then may use every low port</source>
        <translation>Capability auf dieses Programm, das dann jeden niedrigen Port benutzen darf</translation>
    </message>
</context>
<context>
    <name>airlift::explain::TrustWords</name>
    <message>
        <source>%1 has no common name</source>
        <translation>%1 hat keinen Common Name</translation>
    </message>
    <message>
        <source>The device looks for each certificate of a chain under its common name as file name.</source>
        <translation>Das Gerät sucht jedes Zertifikat einer Kette unter seinem Common Name als Dateinamen.</translation>
    </message>
    <message>
        <source>Reissue it with a common name.</source>
        <translation>Mit einem Common Name neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 cannot be a file name on the device</source>
        <translation>%1 kann kein Dateiname auf dem Gerät sein</translation>
    </message>
    <message>
        <source>Its common name has a slash, and the device looks for it under that name in the root folder.</source>
        <translation>Der Common Name hat einen Schrägstrich, und das Gerät sucht das Zertifikat unter diesem Namen im Stammordner.</translation>
    </message>
    <message>
        <source>Reissue it with another common name.</source>
        <translation>Mit einem anderen Common Name neu ausstellen.</translation>
    </message>
    <message>
        <source>The name of %1 is too long for the device: %3 characters, at most %4</source>
        <translation>Der Name von %1 ist zu lang für das Gerät: %3 Zeichen, höchstens %4</translation>
    </message>
    <message>
        <source>The field in the device ends there.</source>
        <translation>Das Feld im Gerät endet dort.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>%1 is not for %2</source>
        <translation>%1 gilt nicht für %2</translation>
    </message>
    <message>
        <source>The name devices use is neither its common name nor one of its alternative names.</source>
        <translation>Der Name, den Geräte verwenden, ist weder sein Common Name noch einer seiner alternativen Namen.</translation>
    </message>
    <message>
        <source>Issue it for this name, or use the name it has.</source>
        <translation>Für diesen Namen ausstellen oder den vorhandenen Namen verwenden.</translation>
    </message>
    <message>
        <source>%1 names %2 only as alternative name</source>
        <translation>%1 nennt %2 nur als alternativen Namen</translation>
    </message>
    <message>
        <source>Whether the device reads alternative names is not known; the common name is certain.</source>
        <translation>Ob das Gerät alternative Namen liest, ist nicht bekannt; beim Common Name ist es sicher.</translation>
    </message>
    <message>
        <source>Put the name into both.</source>
        <translation>Den Namen in beide setzen.</translation>
    </message>
    <message>
        <source>%1 names %2 only as common name</source>
        <translation>%1 nennt %2 nur als Common Name</translation>
    </message>
    <message>
        <source>%2 is an address, not a name</source>
        <translation>%2 ist eine Adresse, kein Name</translation>
    </message>
    <message>
        <source>Whether the device compares addresses is not known.</source>
        <translation>Ob das Gerät Adressen vergleicht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>Dem Server einen Namen geben.</translation>
    </message>
    <message>
        <source>%2 has characters beyond ASCII</source>
        <translation>%2 hat Zeichen außerhalb von ASCII</translation>
    </message>
    <message>
        <source>How the device compares such names is not known.</source>
        <translation>Wie das Gerät solche Namen vergleicht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use the encoded form (xn--...).</source>
        <translation>Die kodierte Form verwenden (xn--...).</translation>
    </message>
    <message>
        <source>The server sends no certificate</source>
        <translation>Der Server sendet kein Zertifikat</translation>
    </message>
    <message>
        <source>Configure the server with its certificate.</source>
        <translation>Den Server mit seinem Zertifikat einrichten.</translation>
    </message>
    <message>
        <source>%1 was issued by %2, and that is not what follows</source>
        <translation>%1 wurde von %2 ausgestellt, und das ist nicht, was folgt</translation>
    </message>
    <message>
        <source>The next certificate, or the root on the device, is another one.</source>
        <translation>Das nächste Zertifikat oder die Wurzel auf dem Gerät ist eine andere.</translation>
    </message>
    <message>
        <source>Send the missing intermediate, put the chain in order, or install the right root.</source>
        <translation>Das fehlende Zwischenzertifikat senden, die Kette ordnen oder die richtige Wurzel installieren.</translation>
    </message>
    <message>
        <source>%1 was issued by another %2</source>
        <translation>%1 wurde von einer anderen %2 ausgestellt</translation>
    </message>
    <message>
        <source>The names agree, the signature does not: another root or edition of the same name.</source>
        <translation>Die Namen stimmen überein, die Signatur nicht: eine andere Wurzel oder Ausgabe desselben Namens.</translation>
    </message>
    <message>
        <source>Compare digests, not names, and take the one that signed.</source>
        <translation>Prüfsummen vergleichen, nicht Namen, und die nehmen, die signiert hat.</translation>
    </message>
    <message>
        <source>The chain is wrong in more than one way</source>
        <translation>Die Kette ist auf mehr als eine Weise falsch</translation>
    </message>
    <message>
        <source>Which of them the device meets first is not known.</source>
        <translation>Worauf das Gerät zuerst trifft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Mend the chain.</source>
        <translation>Die Kette berichtigen.</translation>
    </message>
    <message>
        <source>The server sends %3 certificates</source>
        <translation>Der Server sendet %3 Zertifikate</translation>
    </message>
    <message>
        <source>Devices have a limit (-768); where it is, is not known.</source>
        <translation>Geräte haben eine Grenze (-768); wo sie liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Send a shorter chain.</source>
        <translation>Eine kürzere Kette senden.</translation>
    </message>
    <message>
        <source>The issuer of %1 is missing: %2</source>
        <translation>Der Aussteller von %1 fehlt: %2</translation>
    </message>
    <message>
        <source>The device needs every certificate of the chain as a file.</source>
        <translation>Das Gerät braucht jedes Zertifikat der Kette als Datei.</translation>
    </message>
    <message>
        <source>Add the missing certificates.</source>
        <translation>Die fehlenden Zertifikate hinzufügen.</translation>
    </message>
    <message>
        <source>%1 is not in the device&apos;s certificate catalogue</source>
        <translation>%1 steht nicht im Zertifikatskatalog des Geräts</translation>
    </message>
    <message>
        <source>For TLS the device remarks it (-468) and the OTA library goes on; for signatures of files it is refused (-10287).</source>
        <translation>Bei TLS merkt das Gerät es an (-468), und die OTA-Bibliothek macht weiter; für Signaturen von Dateien wird es abgelehnt (-10287).</translation>
    </message>
    <message>
        <source>For TLS nothing is needed; to sign files, use a root the catalogue lists.</source>
        <translation>Für TLS ist nichts nötig; zum Signieren von Dateien eine Wurzel aus dem Katalog verwenden.</translation>
    </message>
    <message>
        <source>%1 is revoked in the certificate catalogue</source>
        <translation>%1 ist im Zertifikatskatalog widerrufen</translation>
    </message>
    <message>
        <source>Replace it.</source>
        <translation>Ersetzen.</translation>
    </message>
    <message>
        <source>More than one remark applies</source>
        <translation>Mehr als eine Anmerkung trifft zu</translation>
    </message>
    <message>
        <source>The device returns one code; which one is not certain. All of them leave the connection up.</source>
        <translation>Das Gerät liefert einen Code; welchen, ist nicht sicher. Bei allen bleibt die Verbindung bestehen.</translation>
    </message>
    <message>
        <source>Mend both and the question is gone.</source>
        <translation>Beides beheben, dann stellt sich die Frage nicht.</translation>
    </message>
    <message>
        <source>The root file %1 is itself outside its dates (%5)</source>
        <translation>Die Wurzeldatei %1 ist selbst außerhalb ihrer Gültigkeit (%5)</translation>
    </message>
    <message>
        <source>Whether the device looks at the dates of its own CA file is not known.</source>
        <translation>Ob das Gerät auf die Daten seiner eigenen CA-Datei achtet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Install a root that is valid.</source>
        <translation>Eine gültige Wurzel installieren.</translation>
    </message>
    <message>
        <source>The key does not belong to %1</source>
        <translation>Der Schlüssel gehört nicht zu %1</translation>
    </message>
    <message>
        <source>A signature made with the key does not verify with the certificate.</source>
        <translation>Eine Signatur mit dem Schlüssel besteht die Prüfung mit dem Zertifikat nicht.</translation>
    </message>
    <message>
        <source>Choose the two that were made together.</source>
        <translation>Die zwei wählen, die zusammen entstanden sind.</translation>
    </message>
    <message>
        <source>%1 holds no private key</source>
        <translation>%1 enthält keinen privaten Schlüssel</translation>
    </message>
    <message>
        <source>Choose the file with the key.</source>
        <translation>Die Datei mit dem Schlüssel wählen.</translation>
    </message>
    <message>
        <source>%1 is PKCS#8</source>
        <translation>%1 ist PKCS#8</translation>
    </message>
    <message>
        <source>Known samples on devices are PKCS#1 (RSA) and SEC1 (EC); nobody is known to have tried this one.</source>
        <translation>Bekannte Beispiele auf Geräten sind PKCS#1 (RSA) und SEC1 (EC); von einem Versuch mit diesem Format ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 is encrypted</source>
        <translation>%1 ist verschlüsselt</translation>
    </message>
    <message>
        <source>A device cannot ask for a pass phrase.</source>
        <translation>Ein Gerät kann nicht nach einer Passphrase fragen.</translation>
    </message>
    <message>
        <source>Store it unencrypted, or keep it off the device.</source>
        <translation>Unverschlüsselt ablegen oder vom Gerät fernhalten.</translation>
    </message>
    <message>
        <source>%1 is not a root</source>
        <translation>%1 ist keine Wurzel</translation>
    </message>
    <message>
        <source>It was issued by %2, not by itself. A CC3220 accepts only a self-signed certificate as CA file.</source>
        <translation>Es wurde von %2 ausgestellt, nicht von sich selbst. Ein CC3220 nimmt nur ein selbstsigniertes Zertifikat als CA-Datei.</translation>
    </message>
    <message>
        <source>Install the root that issued the last certificate the server sends; trust which-root names it.</source>
        <translation>Die Wurzel installieren, die das letzte vom Server gesendete Zertifikat ausgestellt hat; trust which-root nennt sie.</translation>
    </message>
    <message>
        <source>%1 does not say that it may issue certificates</source>
        <translation>%1 gibt nicht an, dass es Zertifikate ausstellen darf</translation>
    </message>
    <message>
        <source>Use or make a root with CA set.</source>
        <translation>Eine Wurzel mit gesetztem CA verwenden oder erzeugen.</translation>
    </message>
    <message>
        <source>%1 allows fewer intermediates than there are</source>
        <translation>%1 erlaubt weniger Zwischenzertifikate, als es gibt</translation>
    </message>
    <message>
        <source>Its path length is exceeded. Whether the device counts is not known.</source>
        <translation>Seine Pfadlänge ist überschritten. Ob das Gerät zählt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Shorten the chain or reissue the CA.</source>
        <translation>Die Kette kürzen oder die CA neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 is not meant to sign certificates</source>
        <translation>%1 ist nicht dafür gedacht, Zertifikate zu signieren</translation>
    </message>
    <message>
        <source>Its key usage lacks certificate signing. Whether the device looks is not known.</source>
        <translation>Seiner Key Usage fehlt das Signieren von Zertifikaten. Ob das Gerät darauf achtet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reissue it with keyCertSign.</source>
        <translation>Mit keyCertSign neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 expired on %5</source>
        <translation>%1 ist am %5 abgelaufen</translation>
    </message>
    <message>
        <source>A device whose clock is right remarks it for TLS (-461); for signatures of files no date is known to be looked at.</source>
        <translation>Ein Gerät mit richtiger Uhr merkt es bei TLS an (-461); dass bei Signaturen von Dateien auf ein Datum geachtet wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Replace it before devices depend on dates.</source>
        <translation>Ersetzen, bevor Geräte von Daten abhängen.</translation>
    </message>
    <message>
        <source>%1 is not valid before %5</source>
        <translation>%1 gilt nicht vor %5</translation>
    </message>
    <message>
        <source>A device whose clock was never set reads an early year and remarks it (-461).</source>
        <translation>Ein Gerät, dessen Uhr nie gestellt wurde, liest ein frühes Jahr und merkt es an (-461).</translation>
    </message>
    <message>
        <source>Set the device&apos;s clock, or issue it with an earlier begin.</source>
        <translation>Die Uhr des Geräts stellen oder mit früherem Beginn ausstellen.</translation>
    </message>
    <message>
        <source>%1 ends on %5</source>
        <translation>%1 läuft am %5 ab</translation>
    </message>
    <message>
        <source>That is within a year.</source>
        <translation>Das ist in weniger als einem Jahr.</translation>
    </message>
    <message>
        <source>Plan the replacement while the old one still works.</source>
        <translation>Den Ersatz planen, solange das alte noch gilt.</translation>
    </message>
    <message>
        <source>%1 has a short key (%2)</source>
        <translation>%1 hat einen kurzen Schlüssel (%2)</translation>
    </message>
    <message>
        <source>Use RSA 2048.</source>
        <translation>RSA 2048 verwenden.</translation>
    </message>
    <message>
        <source>%1 has a key of another length (%2)</source>
        <translation>%1 hat einen Schlüssel anderer Länge (%2)</translation>
    </message>
    <message>
        <source>For signatures the device takes 256 bytes only, which is RSA 2048; for TLS, lengths other than 2048 and 4096 are untried.</source>
        <translation>Bei Signaturen nimmt das Gerät nur 256 Bytes, das ist RSA 2048; bei TLS sind andere Längen als 2048 und 4096 unerprobt.</translation>
    </message>
    <message>
        <source>%1 has the wrong kind of key (%2)</source>
        <translation>%1 hat einen Schlüssel der falschen Art (%2)</translation>
    </message>
    <message>
        <source>Image signing needs RSA 2048, the OTA vendor certificate EC P-256.</source>
        <translation>Das Signieren von Abbildern braucht RSA 2048, das OTA-Herstellerzertifikat EC P-256.</translation>
    </message>
    <message>
        <source>Make a key of the kind this place needs.</source>
        <translation>Einen Schlüssel der Art erzeugen, die hier gebraucht wird.</translation>
    </message>
    <message>
        <source>%1 has a key of a doubtful kind (%2)</source>
        <translation>%1 hat einen Schlüssel zweifelhafter Art (%2)</translation>
    </message>
    <message>
        <source>Prefer RSA 2048 or P-256, or try it on one device first.</source>
        <translation>RSA 2048 oder P-256 vorziehen oder zuerst auf einem Gerät ausprobieren.</translation>
    </message>
    <message>
        <source>%1 is signed with %2</source>
        <translation>%1 ist mit %2 signiert</translation>
    </message>
    <message>
        <source>Prefer SHA-256, or try it on one device first.</source>
        <translation>SHA-256 vorziehen oder zuerst auf einem Gerät ausprobieren.</translation>
    </message>
    <message>
        <source>%1 is signed in a way the device&apos;s boot loader refuses (%2)</source>
        <translation>%1 ist auf eine Weise signiert, die der Bootloader des Geräts ablehnt (%2)</translation>
    </message>
    <message>
        <source>In a signing chain SHA-384, SHA-512 and anything but RSA PKCS#1 fail.</source>
        <translation>In einer Signaturkette scheitern SHA-384, SHA-512 und alles außer RSA PKCS#1.</translation>
    </message>
    <message>
        <source>Reissue it with SHA-256.</source>
        <translation>Mit SHA-256 neu ausstellen.</translation>
    </message>
    <message>
        <source>Without a service pack only SHA-1 is accepted in a signing chain.</source>
        <translation>Ohne Service-Pack wird in einer Signaturkette nur SHA-1 angenommen.</translation>
    </message>
    <message>
        <source>Make sure a service pack is programmed.</source>
        <translation>Sicherstellen, dass ein Service-Pack programmiert ist.</translation>
    </message>
    <message>
        <source>%1 is signed with RSA-PSS</source>
        <translation>%1 ist mit RSA-PSS signiert</translation>
    </message>
    <message>
        <source>Whether the device verifies it is not known.</source>
        <translation>Ob das Gerät das prüft, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reissue it with PKCS#1 v1.5.</source>
        <translation>Mit PKCS#1 v1.5 neu ausstellen.</translation>
    </message>
    <message>
        <source>No device of this family is known to verify it.</source>
        <translation>Von keinem Gerät dieser Familie ist bekannt, dass es das prüft.</translation>
    </message>
    <message>
        <source>Reissue it with RSA or P-256 and SHA-256.</source>
        <translation>Mit RSA oder P-256 und SHA-256 neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 is not meant for servers</source>
        <translation>%1 ist nicht für Server gedacht</translation>
    </message>
    <message>
        <source>Its extended key usage lacks server authentication. Whether the device looks is not known.</source>
        <translation>Seiner Extended Key Usage fehlt die Server-Authentifizierung. Ob das Gerät darauf achtet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reissue it for servers.</source>
        <translation>Für Server neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 has a critical extension nobody here knows (%2)</source>
        <translation>%1 hat eine kritische Erweiterung, die hier niemand kennt (%2)</translation>
    </message>
    <message>
        <source>A TLS library has to refuse it (-660).</source>
        <translation>Eine TLS-Bibliothek muss es ablehnen (-660).</translation>
    </message>
    <message>
        <source>Reissue it without the extension, or not critical.</source>
        <translation>Ohne die Erweiterung oder mit ihr als nicht kritisch neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 has an extension twice (%2)</source>
        <translation>%1 hat eine Erweiterung zweimal (%2)</translation>
    </message>
    <message>
        <source>That is not allowed; what the device does is not known.</source>
        <translation>Das ist nicht erlaubt; was das Gerät macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Reissue it.</source>
        <translation>Neu ausstellen.</translation>
    </message>
    <message>
        <source>%1 ends after 2049</source>
        <translation>%1 endet nach 2049</translation>
    </message>
    <message>
        <source>Such dates are written in another form; whether the device reads it is not known.</source>
        <translation>Solche Daten werden in einer anderen Form geschrieben; ob das Gerät sie liest, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>End it in 2049 or earlier.</source>
        <translation>Das Ende auf 2049 oder früher legen.</translation>
    </message>
    <message>
        <source>%1 has an unusual serial number</source>
        <translation>%1 hat eine ungewöhnliche Seriennummer</translation>
    </message>
    <message>
        <source>It is negative or longer than 20 bytes; whether the device takes it is not known.</source>
        <translation>Sie ist negativ oder länger als 20 Bytes; ob das Gerät sie annimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is a published example; its private key is public</source>
        <translation>%1 ist ein veröffentlichtes Beispiel; der private Schlüssel ist öffentlich</translation>
    </message>
    <message>
        <source>Whoever downloads the SDK can sign in its name.</source>
        <translation>Wer das SDK herunterlädt, kann in diesem Namen signieren.</translation>
    </message>
    <message>
        <source>Use it for trials only. Make an own key before anything leaves the desk.</source>
        <translation>Nur zum Probieren verwenden. Einen eigenen Schlüssel erzeugen, bevor etwas den Schreibtisch verlässt.</translation>
    </message>
    <message>
        <source>The CA file is not on the device</source>
        <translation>Die CA-Datei ist nicht auf dem Gerät</translation>
    </message>
    <message>
        <source>The firmware names a file the file system does not have.</source>
        <translation>Die Firmware nennt eine Datei, die das Dateisystem nicht hat.</translation>
    </message>
    <message>
        <source>Store the root under exactly the name the firmware uses.</source>
        <translation>Die Wurzel genau unter dem Namen ablegen, den die Firmware verwendet.</translation>
    </message>
    <message>
        <source>%1 is no certificate file a device reads</source>
        <translation>%1 ist keine Zertifikatsdatei, die ein Gerät liest</translation>
    </message>
    <message>
        <source>A device reads one X.509 certificate as DER, or as PEM with LF line ends; no PKCS#7, no PKCS#12.</source>
        <translation>Ein Gerät liest ein X.509-Zertifikat als DER oder als PEM mit Zeilenenden LF; kein PKCS#7, kein PKCS#12.</translation>
    </message>
    <message>
        <source>%1 has CR LF line ends</source>
        <translation>%1 hat Zeilenenden CR LF</translation>
    </message>
    <message>
        <source>The device takes PEM with LF line ends only.</source>
        <translation>Das Gerät nimmt PEM nur mit Zeilenenden LF.</translation>
    </message>
    <message>
        <source>Convert it to DER, or to PEM with LF.</source>
        <translation>In DER umwandeln oder in PEM mit LF.</translation>
    </message>
    <message>
        <source>%1 holds more than one certificate</source>
        <translation>%1 enthält mehr als ein Zertifikat</translation>
    </message>
    <message>
        <source>A CC3220 reads exactly one certificate from such a file.</source>
        <translation>Ein CC3220 liest aus einer solchen Datei genau ein Zertifikat.</translation>
    </message>
    <message>
        <source>Split it: one file for each certificate.</source>
        <translation>Aufteilen: eine Datei je Zertifikat.</translation>
    </message>
    <message>
        <source>%1 is not DER</source>
        <translation>%1 ist nicht DER</translation>
    </message>
    <message>
        <source>For signatures of files the device reads DER only.</source>
        <translation>Für Signaturen von Dateien liest das Gerät nur DER.</translation>
    </message>
    <message>
        <source>Convert it to DER.</source>
        <translation>In DER umwandeln.</translation>
    </message>
    <message>
        <source>%1 has text around the certificate</source>
        <translation>%1 hat Text um das Zertifikat herum</translation>
    </message>
    <message>
        <source>Whether the device skips it is not known.</source>
        <translation>Ob das Gerät ihn überspringt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Convert it to DER; then nothing is left to doubt.</source>
        <translation>In DER umwandeln; dann bleibt kein Zweifel.</translation>
    </message>
    <message>
        <source>%1 goes on after the certificate ends</source>
        <translation>%1 geht nach dem Ende des Zertifikats weiter</translation>
    </message>
    <message>
        <source>Whether the device minds is not known.</source>
        <translation>Ob das Gerät sich daran stört, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Convert it: the copy ends where the certificate ends.</source>
        <translation>Umwandeln: Die Kopie endet, wo das Zertifikat endet.</translation>
    </message>
    <message>
        <source>%1 also holds a private key</source>
        <translation>%1 enthält auch einen privaten Schlüssel</translation>
    </message>
    <message>
        <source>Whoever gets this file can act in its owner&apos;s name.</source>
        <translation>Wer diese Datei bekommt, kann im Namen ihres Besitzers handeln.</translation>
    </message>
    <message>
        <source>Store the certificate alone and keep the key off the device.</source>
        <translation>Das Zertifikat allein ablegen und den Schlüssel vom Gerät fernhalten.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>unfit</source>
        <translation>untauglich</translation>
    </message>
    <message>
        <source>root on the device, for the file server</source>
        <translation>Wurzel auf dem Gerät, für den Dateiserver</translation>
    </message>
    <message>
        <source>certificate of the file server</source>
        <translation>Zertifikat des Dateiservers</translation>
    </message>
    <message>
        <source>signer of the image, with its chain</source>
        <translation>Signaturzertifikat des Abbilds, mit seiner Kette</translation>
    </message>
    <message>
        <source>OTA vendor certificate, signer of the bundle</source>
        <translation>OTA-Herstellerzertifikat, mit dem das Bundle signiert ist</translation>
    </message>
    <message>
        <source>the device&apos;s own HTTPS server</source>
        <translation>der eigene HTTPS-Server des Geräts</translation>
    </message>
    <message>
        <source>the SDK&apos;s example OTA vendor key</source>
        <translation>der OTA-Herstellerschlüssel aus den Beispielen des SDK</translation>
    </message>
    <message>
        <source>the playground root</source>
        <translation>die Playground-Wurzel</translation>
    </message>
    <message>
        <source>the playground&apos;s trusted CA</source>
        <translation>die vertrauenswürdige CA des Playgrounds</translation>
    </message>
    <message>
        <source>the playground&apos;s trusted signer</source>
        <translation>das vertrauenswürdige Signaturzertifikat des Playgrounds</translation>
    </message>
    <message>
        <source>the playground&apos;s revoked CA</source>
        <translation>die widerrufene CA des Playgrounds</translation>
    </message>
    <message>
        <source>the playground&apos;s signer under the revoked CA</source>
        <translation>das Signaturzertifikat des Playgrounds unter der widerrufenen CA</translation>
    </message>
    <message>
        <source>Signed by TI (gen2)</source>
        <translation>Von TI signiert (gen2)</translation>
    </message>
    <message>
        <source>Signed by TI for CC3x35: wrong for CC3220</source>
        <translation>Von TI für CC3x35 signiert: falsch für CC3220</translation>
    </message>
    <message>
        <source>No signature: one of TI&apos;s has 256 bytes</source>
        <translation>Keine Signatur: Eine von TI hat 256 Bytes</translation>
    </message>
    <message>
        <source>Not signed by TI</source>
        <translation>Nicht von TI signiert</translation>
    </message>
    <message>
        <source>Cannot check: SHA-1 is switched off on this computer</source>
        <translation>Nicht prüfbar: SHA-1 ist auf diesem Rechner abgeschaltet</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>DER</source>
        <translation>DER</translation>
    </message>
    <message>
        <source>PKCS#7</source>
        <translation>PKCS#7</translation>
    </message>
    <message>
        <source>PKCS#12</source>
        <translation>PKCS#12</translation>
    </message>
    <message>
        <source>CR LF line ends from byte %1 on: a device takes LF only</source>
        <translation>Zeilenenden CR LF ab Byte %1: Ein Gerät nimmt nur LF</translation>
    </message>
    <message>
        <source>other text at byte %1</source>
        <translation>anderer Text bei Byte %1</translation>
    </message>
    <message>
        <source>goes on at byte %1, where it should end</source>
        <translation>geht bei Byte %1 weiter, wo es enden sollte</translation>
    </message>
    <message>
        <source>a block &quot;%2&quot; at byte %1 was left aside</source>
        <translation>ein Block „%2“ bei Byte %1 wurde übergangen</translation>
    </message>
    <message>
        <source>the block &quot;%2&quot; at byte %1 is damaged</source>
        <translation>der Block „%2“ bei Byte %1 ist beschädigt</translation>
    </message>
    <message>
        <source>something encrypted at byte %1 stayed closed: no pass phrase, or a wrong one</source>
        <translation>etwas Verschlüsseltes bei Byte %1 blieb zu: keine Passphrase oder eine falsche</translation>
    </message>
    <message>
        <source>something encrypted at byte %1 stayed closed: opening it would take hours</source>
        <translation>etwas Verschlüsseltes bei Byte %1 blieb zu: Es zu öffnen würde Stunden dauern</translation>
    </message>
    <message>
        <source>more than is read follows at byte %1</source>
        <translation>ab Byte %1 folgt mehr, als gelesen wird</translation>
    </message>
    <message>
        <source>playground catalogue of 2016-09-11</source>
        <translation>Playground-Katalog vom 2016-09-11</translation>
    </message>
    <message>
        <source>SDK catalogue of 2018-11-12</source>
        <translation>SDK-Katalog vom 2018-11-12</translation>
    </message>
    <message>
        <source>production catalogue of 2019-02-17</source>
        <translation>Produktionskatalog vom 2019-02-17</translation>
    </message>
    <message>
        <source>in TI&apos;s catalogue</source>
        <translation>in TIs Katalog</translation>
    </message>
    <message>
        <source>not in TI&apos;s catalogue: -468 for TLS, which the OTA library ignores</source>
        <translation>nicht in TIs Katalog: -468 bei TLS, was die OTA-Bibliothek übergeht</translation>
    </message>
    <message>
        <source>0, connected and verified</source>
        <translation>0, verbunden und geprüft</translation>
    </message>
    <message>
        <source>Not sure; most likely %1.</source>
        <translation>Nicht sicher; am wahrscheinlichsten %1.</translation>
    </message>
    <message>
        <source>The device connects and has verified the server.</source>
        <translation>Das Gerät verbindet sich und hat den Server geprüft.</translation>
    </message>
    <message>
        <source>The device connects, with the remark %1.</source>
        <translation>Das Gerät verbindet sich, mit der Anmerkung %1.</translation>
    </message>
    <message>
        <source>The device refuses: %1.</source>
        <translation>Das Gerät lehnt ab: %1.</translation>
    </message>
    <message>
        <source>There is no chain to judge</source>
        <translation>Es gibt keine Kette zu beurteilen</translation>
    </message>
    <message>
        <source>Give the certificates as the server sends them.</source>
        <translation>Die Zertifikate angeben, wie der Server sie sendet.</translation>
    </message>
    <message>
        <source>As sent, no root helps: certificate %1 was not issued by the one after it</source>
        <translation>So gesendet hilft keine Wurzel: Zertifikat %1 wurde nicht vom darauf folgenden ausgestellt</translation>
    </message>
    <message>
        <source>A device looks nothing up and puts nothing in order; it says -688.</source>
        <translation>Ein Gerät sucht nichts dazu und ordnet nichts; es sagt -688.</translation>
    </message>
    <message>
        <source>Have the server send leaf, then each issuer, in that order.</source>
        <translation>Den Server das eigene Zertifikat und dann jeden Aussteller in dieser Reihenfolge senden lassen.</translation>
    </message>
    <message>
        <source>The device needs the root %1, which is not at hand</source>
        <translation>Das Gerät braucht die Wurzel %1, die nicht zur Hand ist</translation>
    </message>
    <message>
        <source>It is the issuer of the last certificate sent.</source>
        <translation>Sie ist der Aussteller des letzten gesendeten Zertifikats.</translation>
    </message>
    <message>
        <source>The device needs the root %1</source>
        <translation>Das Gerät braucht die Wurzel %1</translation>
    </message>
    <message>
        <source>It is self-signed and issued the last certificate the server sends.</source>
        <translation>Sie ist selbstsigniert und hat das letzte Zertifikat ausgestellt, das der Server sendet.</translation>
    </message>
    <message>
        <source>Store it as DER under the CA file name of the firmware.</source>
        <translation>Als DER unter dem CA-Dateinamen der Firmware ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n editions with this name and key; any of them fits, their digests differ.</source>
        <translation>
            <numerusform>Es gibt %n Ausgabe mit diesem Namen und Schlüssel; sie passt, ihre Prüfsumme vergleichen.</numerusform>
            <numerusform>Es gibt %n Ausgaben mit diesem Namen und Schlüssel; jede davon passt, ihre Prüfsummen sind verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>documented by the provider</source>
        <translation>vom Anbieter dokumentiert</translation>
    </message>
    <message>
        <source>reported by others</source>
        <translation>von anderen berichtet</translation>
    </message>
    <message>
        <source>not established</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>No signature lies beside %1</source>
        <translation>Neben %1 liegt keine Signatur</translation>
    </message>
    <message>
        <source>A device takes a catalogue only with its signature of 256 bytes. TI calls that file like the catalogue, with .signed_3220.bin behind it.</source>
        <translation>Ein Gerät nimmt einen Katalog nur mit seiner Signatur von 256 Bytes. TI nennt diese Datei wie den Katalog, mit .signed_3220.bin dahinter.</translation>
    </message>
    <message>
        <source>Put both into one folder.</source>
        <translation>Beide in einen Ordner legen.</translation>
    </message>
    <message>
        <source>%1 is signed by TI for CC3x35</source>
        <translation>%1 ist von TI für CC3x35 signiert</translation>
    </message>
    <message>
        <source>A CC3220 knows another key.</source>
        <translation>Ein CC3220 kennt einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Use the signature for the CC3220: .signed_3220.bin.</source>
        <translation>Die Signatur für den CC3220 verwenden: .signed_3220.bin.</translation>
    </message>
    <message>
        <source>%1 is not signed by TI</source>
        <translation>%1 ist nicht von TI signiert</translation>
    </message>
    <message>
        <source>Only a device with the signer&apos;s root in one-time memory takes it; others refuse, as they refuse a catalogue that was changed.</source>
        <translation>Nur ein Gerät mit der Wurzel des Unterzeichners im einmal beschreibbaren Speicher nimmt ihn; andere lehnen ihn ab wie einen veränderten Katalog.</translation>
    </message>
    <message>
        <source>Check that the devices have your root in one-time memory, or use TI&apos;s catalogue.</source>
        <translation>Prüfen, dass die Geräte Ihre Wurzel im einmal beschreibbaren Speicher haben, oder TIs Katalog verwenden.</translation>
    </message>
    <message>
        <source>The signature beside %1 has another size than 256 bytes</source>
        <translation>Die Signatur neben %1 hat eine andere Größe als 256 Bytes</translation>
    </message>
    <message>
        <source>No key a device knows makes such a signature.</source>
        <translation>Kein Schlüssel, den ein Gerät kennt, erzeugt eine solche Signatur.</translation>
    </message>
    <message>
        <source>Take the signature that came with the catalogue.</source>
        <translation>Die Signatur nehmen, die mit dem Katalog kam.</translation>
    </message>
    <message>
        <source>The signature of %1 could not be checked</source>
        <translation>Die Signatur von %1 ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>SHA-1 is switched off on this computer.</source>
        <translation>SHA-1 ist auf diesem Rechner abgeschaltet.</translation>
    </message>
    <message>
        <source>Check it on another computer.</source>
        <translation>Auf einem anderen Rechner prüfen.</translation>
    </message>
    <message>
        <source>The five years of %1 were over on %5</source>
        <translation>Die fünf Jahre von %1 endeten am %5</translation>
    </message>
    <message>
        <source>No device is known to mind; devices with older ones work.</source>
        <translation>Kein Gerät ist bekannt, das sich daran stört; Geräte mit älteren arbeiten.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 uses fields whose meaning nobody knows</source>
        <translation>%1 benutzt Felder, deren Bedeutung niemand kennt</translation>
    </message>
    <message>
        <source>In all published catalogues they are zero.</source>
        <translation>In allen veröffentlichten Katalogen sind sie null.</translation>
    </message>
    <message>
        <source>Compare it with the one it was made from.</source>
        <translation>Mit dem vergleichen, aus dem er entstand.</translation>
    </message>
    <message>
        <source>%1 trusts nobody</source>
        <translation>%1 vertraut niemandem</translation>
    </message>
    <message>
        <source>No secure file and no TLS root is accepted with it.</source>
        <translation>Mit ihm wird keine sichere Datei und keine TLS-Wurzel angenommen.</translation>
    </message>
    <message>
        <source>List at least the root of your image signer.</source>
        <translation>Mindestens die Wurzel des Image-Unterzeichners aufführen.</translation>
    </message>
    <message>
        <source>It has alternative names, and then stricter clients ignore the common name; which kind the device is, is not known.</source>
        <translation>Es hat alternative Namen, und dann übergehen strengere Clients den Common Name; welcher Art das Gerät ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Convert it to DER (%1).</source>
        <translation>In DER umwandeln (%1).</translation>
    </message>
    <message>
        <source>Its basic constraints do not make it a CA. TLS libraries usually refuse what it issued; whether the device does is not known.</source>
        <translation>Seine Basic Constraints machen es nicht zur CA. TLS-Bibliotheken lehnen meist ab, was es ausstellte; ob das Gerät es tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The device&apos;s TLS takes it, but current servers and clients refuse to use it, and signatures of files need RSA 2048.</source>
        <translation>Das TLS des Geräts nimmt ihn, aber heutige Server und Clients verwenden ihn nicht, und Dateisignaturen brauchen RSA 2048.</translation>
    </message>
    <message>
        <source>P-256 is the only curve a device offers for certain: a server with another key may find nothing in common with it (-340). TI&apos;s catalogue lists roots with P-384; nobody has shown that TLS takes them.</source>
        <translation>P-256 ist die einzige Kurve, die ein Gerät sicher anbietet: Ein Server mit anderem Schlüssel findet vielleicht nichts Gemeinsames (-340). TIs Katalog führt Wurzeln mit P-384 auf; dass TLS sie nimmt, hat niemand gezeigt.</translation>
    </message>
    <message>
        <source>SHA-1 and SHA-256 are certain, SHA-384 is probable because suites of the device use it; of others nothing is known.</source>
        <translation>SHA-1 und SHA-256 sind sicher, SHA-384 ist wahrscheinlich, weil Suites des Geräts es benutzen; von anderen ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Their key identifiers differ too, so the device may see no issuer at all (-688).</source>
        <translation>Auch ihre Schlüsselkennungen unterscheiden sich, das Gerät sieht also vielleicht gar keinen Aussteller (-688).</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Tauglich</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Unfit</source>
        <translation>Untauglich</translation>
    </message>
    <message>
        <source>certificate catalogue of the device</source>
        <translation>Zertifikatskatalog des Geräts</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>; oder </translation>
    </message>
    <message>
        <source>The device connects; not sure with which remark: %1; or %2.</source>
        <translation>Das Gerät verbindet sich; nicht sicher, mit welcher Anmerkung: %1; oder %2.</translation>
    </message>
    <message>
        <source>The device refuses; not sure with which code: %1; or %2.</source>
        <translation>Das Gerät lehnt ab; nicht sicher, mit welchem Code: %1; oder %2.</translation>
    </message>
    <message>
        <source>Not sure whether the device connects. Most likely %1; else %2.</source>
        <translation>Nicht sicher, ob das Gerät sich verbindet. Am ehesten %1; sonst %2.</translation>
    </message>
    <message>
        <source>Get it from its owner, compare the digest, and give it%1.</source>
        <translation>Von ihrem Besitzer holen, den Digest vergleichen und angeben%1.</translation>
    </message>
    <message numerus="yes">
        <source>One root does for all %n servers: %1</source>
        <translation>
            <numerusform>Eine Wurzel genügt für %n Server: %1</numerusform>
            <numerusform>Eine Wurzel genügt für alle %n Server: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Firmware with one CA file reaches all of them.</source>
        <translation>Firmware mit einer CA-Datei erreicht sie alle.</translation>
    </message>
    <message numerus="yes">
        <source>The %n servers need different roots</source>
        <translation>
            <numerusform>%n Server braucht eine eigene Wurzel</numerusform>
            <numerusform>Die %n Server brauchen verschiedene Wurzeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Firmware of SDK 4.10 and older has one CA file for the list and for the files; at the other server it fails with -688, then -20304. From about 5.10 on each has its own setting.</source>
        <translation>Firmware von SDK 4.10 und älter hat eine CA-Datei für die Liste und für die Dateien; beim anderen Server scheitert sie mit -688, dann -20304. Etwa ab 5.10 hat jede ihre eigene Einstellung.</translation>
    </message>
    <message>
        <source>Set both CA files, or serve list and files under one root.</source>
        <translation>Beide CA-Dateien setzen oder Liste und Dateien unter einer Wurzel anbieten.</translation>
    </message>
    <message numerus="yes">
        <source>Whether one root does for all %n servers is not known</source>
        <translation>
            <numerusform>Ob eine Wurzel für %n Server genügt, ist nicht bekannt</numerusform>
            <numerusform>Ob eine Wurzel für alle %n Server genügt, ist nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Of at least one of them the root is not at hand, or its chain is broken.</source>
        <translation>Von mindestens einem liegt die Wurzel nicht vor, oder seine Kette ist unterbrochen.</translation>
    </message>
    <message>
        <source>Look at each server below.</source>
        <translation>Jeden Server unten ansehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the certificate %1 has ended</source>
        <translation>das Zertifikat %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>the certificate %1 ends; a renewal keeps the root as a rule</source>
        <translation>das Zertifikat %1 läuft ab; bei der Erneuerung bleibt die Wurzel in der Regel</translation>
    </message>
    <message>
        <source>the intermediate %1 has ended</source>
        <translation>das Zwischenzertifikat %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>the intermediate %1 ends; its successor may hang on another root</source>
        <translation>das Zwischenzertifikat %1 läuft ab; sein Nachfolger kann an einer anderen Wurzel hängen</translation>
    </message>
    <message>
        <source>the root %1 is over</source>
        <translation>die Wurzel %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>the root %1 ends</source>
        <translation>die Wurzel %1 läuft ab</translation>
    </message>
    <message>
        <source>the five years of the catalogue %1 are over; no device is known to mind</source>
        <translation>die fünf Jahre des Katalogs %1 sind um; kein Gerät ist bekannt, das sich daran stört</translation>
    </message>
    <message>
        <source>the five years of the catalogue %1 end; no device is known to mind</source>
        <translation>die fünf Jahre des Katalogs %1 enden; kein Gerät ist bekannt, das sich daran stört</translation>
    </message>
    <message>
        <source>servers went from %1 to %2</source>
        <translation>Server wechselten von %1 zu %2</translation>
    </message>
    <message>
        <source>servers go from %1 to %2</source>
        <translation>Server wechseln von %1 zu %2</translation>
    </message>
    <message>
        <source>%3 went from %1 to %2</source>
        <translation>%3 wechselte von %1 zu %2</translation>
    </message>
    <message>
        <source>%3 goes from %1 to %2</source>
        <translation>%3 wechselt von %1 zu %2</translation>
    </message>
    <message>
        <source>not in TI&apos;s catalogue, which lists roots only</source>
        <translation>nicht im Katalog von TI, der nur Wurzeln führt</translation>
    </message>
</context>
</TS>
