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
        <translation>Hört auf %1</translation>
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
        <translation>Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>Check that the disk has free space and is still connected.</source>
        <translation>Prüfen Sie, ob der Datenträger Platz hat und noch verbunden ist.</translation>
    </message>
    <message>
        <source>Check that the path is right and the drive is still connected.</source>
        <translation>Prüfen Sie, ob der Pfad stimmt und das Laufwerk noch verbunden ist.</translation>
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
        <translation>Prüfen Sie, ob das die richtige Datei ist.</translation>
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
        <translation>Wählen Sie ein X.509-Zertifikat oder exportieren Sie es neu als PEM oder DER.</translation>
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
        <translation>Wählen Sie den privaten Schlüssel selbst, nicht sein Zertifikat, als PEM oder DER.</translation>
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
        <translation>Geben Sie die Passphrase dieses Schlüssels an.</translation>
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
        <translation>Wählen Sie einen Schlüssel der Art %1.</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2</source>
        <translation>Der Schlüssel %1 gehört nicht zum Zertifikat %2</translation>
    </message>
    <message>
        <source>Choose the key and the certificate that were made together.</source>
        <translation>Wählen Sie Schlüssel und Zertifikat, die zusammen entstanden sind.</translation>
    </message>
    <message>
        <source>The crypto library refused: %1</source>
        <translation>Die Krypto-Bibliothek lehnte ab: %1</translation>
    </message>
    <message>
        <source>Check the key and the certificate; if they are right, report this with the technical detail.</source>
        <translation>Prüfen Sie Schlüssel und Zertifikat; stimmen sie, melden Sie dies mit der technischen Angabe.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>What a device does with an empty file is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or put at least one byte into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only plain ASCII characters are safe on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its path in the bundle has %1; at most %2 fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contains a character the device&apos;s parser cannot take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ota.cmd and ota.sign are names of the bundle itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contains &quot;.&quot; or &quot;..&quot; as a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot take the file name &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file another name on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; occurs twice in the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device raises a security alert at the second one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove or rename one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate name &quot;%1&quot; is too long for the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver&apos;s field takes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the certificate under a shorter name and use that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked for RAM; this device runs it from flash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked for flash; this device runs it from RAM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not begin with a vector table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with a hash that is not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too short to be an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an image this device could start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the raw .bin of a build for this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of %1 begins with a zero byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library of SDK 4.10 takes that for &quot;no signature&quot;. It happens once in 256 images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the image a little, for example its version text, and create the bundle again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a private key and does not belong into a bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who can download the bundle could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or say expressly that it is meant to be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signs the bundle&apos;s list is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signs %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the vendor key (--ota-key), or ask for an unsigned bundle expressly (--unsigned).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the image key (--image-key).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed with &quot;%2&quot;, which is not in the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device needs that certificate to check the signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the certificate to the bundle, or say that it is on the device already.</source>
        <translation type="unfinished"></translation>
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
        <translation>Berichtigen Sie diese Stelle in der Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices compare fourteen digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the version as YYYYMMDDhhmmss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while the bundle was being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the build is finished, then create the bundle again.</source>
        <translation type="unfinished"></translation>
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
        <source>Choose the .tar itself; create one with airlift-cli bundle create.</source>
        <translation>Wählen Sie die .tar-Datei selbst; airlift-cli bundle create erstellt eine.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a service pack, or is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sp_*.bin of the SDK, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written to %1 does not read back the same, at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or this program is at fault; the result was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another disk, and report it if it happens again.</source>
        <translation type="unfinished"></translation>
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
        <translation>Beenden Sie das andere Programm oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Choose a port above 1023 and redirect 443 to it, or allow this program to use low ports.</source>
        <translation>Wählen Sie einen Port über 1023 und leiten Sie 443 dorthin um, oder erlauben Sie diesem Programm niedrige Ports.</translation>
    </message>
    <message>
        <source>Choose an address of one of this machine&apos;s interfaces.</source>
        <translation>Wählen Sie eine Adresse einer Schnittstelle dieses Rechners.</translation>
    </message>
    <message>
        <source>Choose another address or port.</source>
        <translation>Wählen Sie eine andere Adresse oder einen anderen Port.</translation>
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
        <translation>Wählen Sie eine Bundle-Datei.</translation>
    </message>
    <message>
        <source>%1 was closed</source>
        <translation>%1 wurde geschlossen</translation>
    </message>
    <message>
        <source>Open it again to go on listening.</source>
        <translation>Öffnen Sie es erneut, um weiter zuzuhören.</translation>
    </message>
    <message>
        <source>There is no port %1</source>
        <translation>Es gibt keinen Port %1</translation>
    </message>
    <message>
        <source>Plug the board in and look which ports there are (airlift-cli device ports).</source>
        <translation>Stecken Sie das Board ein und sehen Sie nach, welche Ports es gibt (airlift-cli device ports).</translation>
    </message>
    <message>
        <source>No permission to open %1</source>
        <translation>Keine Erlaubnis, %1 zu öffnen</translation>
    </message>
    <message>
        <source>Add your user to the group that owns the port (often dialout), and log in again.</source>
        <translation>Nehmen Sie Ihren Benutzer in die Gruppe auf, der der Port gehört (oft dialout), und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 is in use by another program</source>
        <translation>%1 wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>Close the terminal program or debugger that holds the port.</source>
        <translation>Schließen Sie das Terminalprogramm oder den Debugger, der den Port hält.</translation>
    </message>
    <message>
        <source>%1 was unplugged</source>
        <translation>%1 wurde abgezogen</translation>
    </message>
    <message>
        <source>Plug it in again; an update on the device may well go on meanwhile.</source>
        <translation>Stecken Sie es wieder ein; ein Update auf dem Gerät läuft unterdessen womöglich weiter.</translation>
    </message>
    <message>
        <source>The other end of %1 is gone</source>
        <translation>Die andere Seite von %1 ist weg</translation>
    </message>
    <message>
        <source>Start the device or simulator again.</source>
        <translation>Starten Sie Gerät oder Simulator neu.</translation>
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
        <source>Serve the bundle over HTTPS (airlift-cli serve without --http), with firmware built for TLS and a root CA on the device.</source>
        <translation>Das Bundle über HTTPS anbieten (airlift-cli serve ohne --http), mit Firmware für TLS und einer Wurzel-CA auf dem Gerät.</translation>
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
        <translation>Nichts zu tun, wenn es Ihre eigene Wurzel ist. Für die Serie eine Wurzel des Katalogs nehmen oder /sys/certstore.lst erneuern.</translation>
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
        <source>Install the root CA of the server that was asked: for a server of Airlift the root that airlift-cli serve shows, otherwise the root its chain ends in. Print the name in the socket event handler to be sure.</source>
        <translation>Die Wurzel-CA des gefragten Servers installieren: bei einem Airlift-Server die Wurzel, die airlift-cli serve zeigt, sonst die, in der seine Kette endet. Zur Sicherheit den Namen im Socket-Event-Handler ausgeben.</translation>
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
        <source>Use a host name of the certificate in the URL, or issue a certificate for this name (airlift-cli serve --host).</source>
        <translation>In der URL einen Host-Namen des Zertifikats verwenden oder ein Zertifikat für diesen Namen ausstellen (airlift-cli serve --host).</translation>
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
        <source>Send a short header together with the first bytes of the body, as airlift-cli serve does.</source>
        <translation>Einen kurzen Kopf zusammen mit den ersten Bytes des Inhalts senden, wie airlift-cli serve es tut.</translation>
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
        <source>Create the bundle again with the right key (airlift-cli bundle create --ota-key), then reset the device.</source>
        <translation>Das Bundle mit dem richtigen Schlüssel neu erstellen (airlift-cli bundle create --ota-key), dann das Gerät zurücksetzen.</translation>
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
        <source>Create the bundle again with the vendor key (airlift-cli bundle create --ota-key), then reset the device.</source>
        <translation>Das Bundle mit dem Herstellerschlüssel neu erstellen (airlift-cli bundle create --ota-key), dann das Gerät zurücksetzen.</translation>
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
        <source>Create the bundle again (airlift-cli bundle create), serve it unchanged, and reset the device.</source>
        <translation>Das Bundle neu erstellen (airlift-cli bundle create), unverändert anbieten und das Gerät zurücksetzen.</translation>
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
        <source>Create the bundle with airlift-cli bundle create instead of adding to the tar, then reset the device.</source>
        <translation>Das Bundle mit airlift-cli bundle create erstellen, statt dem tar etwas hinzuzufügen, dann das Gerät zurücksetzen.</translation>
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
        <source>Create the bundle again (airlift-cli bundle create), then reset the device.</source>
        <translation>Das Bundle neu erstellen (airlift-cli bundle create), dann das Gerät zurücksetzen.</translation>
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
        <source>Sign the file with the private key of its certificate (airlift-cli bundle create --image-key --image-cert), and store every certificate of the chain. Do not retry before that.</source>
        <translation>Die Datei mit dem privaten Schlüssel ihres Zertifikats signieren (airlift-cli bundle create --image-key --image-cert) und jedes Zertifikat der Kette ablegen. Vorher nicht noch einmal versuchen.</translation>
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
        <source>Create the bundle with airlift-cli bundle create instead of editing ota.cmd by hand.</source>
        <translation>Das Bundle mit airlift-cli bundle create erstellen, statt ota.cmd von Hand zu ändern.</translation>
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
        <source>Create the bundle with airlift-cli bundle create, and check that the URL leads to the file itself.</source>
        <translation>Das Bundle mit airlift-cli bundle create erstellen und prüfen, ob die URL zur Datei selbst führt.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device drops everything up to the second slash and finds no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the archive as &lt;root&gt;/&lt;folder&gt;/&lt;name&gt;; Airlift&apos;s own bundles are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of %1 fills the name field of the tar%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With 100 bytes there is no end mark; the device reads on into the next field and looks for a name that is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the project name or the file name: the whole path may have 99 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device takes the data of another entry for a header, near byte %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It steps over entry types it does not know, but not over their data. Long names and extended headers of other tar programs are such entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the bundle with Airlift, or with a tar program in plain old format and paths of at most 99 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no size in the header of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device looks for the first digit without an end, through memory that is not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send this file; build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive has no block of zeros at its end%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device waits for more, sees the connection end and starts all over, five times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file again, it may be cut off; else build it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of ota.cmd falls onto a border of 512 bytes%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device skips from the character behind the last object to the next multiple of 512. If that character begins a block, or text follows in the next one, it takes the rest of the list for a tar header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the bundle with Airlift, which adds one blank where it is needed; or add a blank before the last ] and sign the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in ota.cmd is not what the device&apos;s JSON reader accepts%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands near byte %1 of the file. Flags are plain numbers, strings have double quotes and no single brace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the list as Airlift does, with numbers 0 and 1 for the flags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in ota.cmd has no &quot;%1&quot;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All six keys are required, in small letters, whatever the vendor&apos;s guide says about defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the key; an empty text means none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is null in an object of ota.cmd%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device needs a value. A null before a text also empties the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an empty text, or 0 for a flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in ota.cmd has an empty file name%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file its name on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name in ota.cmd has %1 characters%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receiver takes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the name. The path in the tar may not exceed 99 bytes anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate name in ota.cmd has %1 characters%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the signer&apos;s certificate under a shorter name and use that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature in ota.cmd has %1 characters%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receiver takes %1; RSA-2048 makes 344. Longer keys do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with an RSA-2048 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digest in ota.cmd has %1 characters%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SHA-256 has 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle lists more than %1 files%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receiver has room for %1; the first one too many is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave files out, split them over two updates, or build the receiver with a larger MAX_BUNDLE_CMD_FILES and describe it in a profile of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not find the end of an object in ota.cmd%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is longer than %1 bytes, or a brace in one of its texts has no partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove extra keys and braces in names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces were cut at an unlucky place of ota.cmd%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle itself is in order. The receiver&apos;s list reader does not survive every cut, and where the network cuts depends on the length of the response header and on the size of the pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve over HTTPS with the first 16 KiB in one record, as Airlift does, or change the length of the response header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second ota.cmd is shorter than the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device counts the bytes of both together and then hashes through memory that is not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle has one ota.cmd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle is not signed%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device writes every file first and refuses at the very end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build it with the OTA vendor key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ota.sign does not fit ota.cmd and %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made with another key, or the list was changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with the key that belongs to the certificate on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ota.sign does not stand right behind ota.cmd%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device keeps the hash of the list in a variable that the next file overwrites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put ota.cmd first and ota.sign next, before every other file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has no %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the OTA vendor certificate it cannot check any bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program the certificate into the root folder of the device&apos;s file system before the first update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot use %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a certificate with an EC key on the curve P-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a vendor key on P-256 and store its certificate under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the archive but not in ota.cmd%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are compared character by character, with a leading slash only if another one follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the file under exactly this name, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes twice%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is listed but not in the archive%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every listed file must come, also if it is listed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the bundle again with all its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than a file on the device can be%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 bytes; the file system takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-256 of %1 is not the one in ota.cmd%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or the list was changed after the bundle was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the bundle again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of %1 does not fit the certificate %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key and certificate are not a pair, or the file was signed without the hash in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the file with the key that belongs to the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names the certificate %2, which the device does not have%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither in the bundle before this file nor among the files said to be on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the certificate to the bundle; if the device has it, say so with the folder of the device&apos;s certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system cannot use the certificate %1 of %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File signatures need an RSA certificate in DER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the certificate to DER; use an RSA-2048 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is revoked in the device&apos;s catalogue%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with another certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of the signer of %1 breaks at %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every certificate above the signer must be a file named exactly as its common name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing certificate under that name, in DER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The root %1 is not in the device&apos;s catalogue%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File signatures are accepted only from roots in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with a certificate below a listed root, or install the catalogue that lists this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ota.sign was not checked: it is not known which %1 the device has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong key is the most frequent reason for a refusal (-20199).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the OTA vendor certificate of the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of %1 was not checked: %2 is not in the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of the certificates that are on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the device trusts %1 cannot be told without its catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of %1 itself is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the root of this certificate is in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device touches memory that is not its own, near byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The predicted answer is what was seen; another build may crash or behave in other ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on this bundle, whatever the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device ignores the signature of %1 and treats the file as unsigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text has %1 characters: not a multiple of four, or exactly 256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the signature as base64 in one line, with its padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of %1 has more than 256 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end is written over the length field behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receiver takes that for &quot;no signature&quot; when it opens the file, and hands it over when it closes it. What the flash makes of it is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the image by a few bytes and build again: the signature of the same bytes is always the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no certificate, but its signature is not TI&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature without a certificate is checked with TI&apos;s own key; the file system will answer -10289.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the signature that belongs to this file, or name its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed for the other generation of chips%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC3220 checks SHA-1, CC3235 checks SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the bundle for the device it is meant for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked secure but has no signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive code takes it; whether the file system of a secured device does is unknown. An image without a signature does not start there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an empty digest, so the device does not check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the bundle again with digests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive code takes it; what the file system does is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the file out, or put a byte into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device steps over the entry %1 of type %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows files and folders only. Data of such an entry is not stepped over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave links and special entries out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes together with other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate catalogue must be installed and committed alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one bundle for the catalogue and a second one for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written at once and stays if the update fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it as part of the bundle unless that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragile on plain HTTP: %1 of %2 header lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these lengths of the response header the network cuts ota.cmd at a place the device does not survive. In one large TLS record it always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve over HTTPS with Airlift, which sends the beginning in one record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a receiver profile: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with a built-in profile; every key has to be known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no receiver &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of %1, or the path of a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a session journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not begin like one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a journal that Airlift wrote, or open a plain log as a recording.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
