import type { DataLicence } from '../../licence'

/** What somebody reads who finds the archive on a disk years later. */
export const readme = (
  { generatedAt, contentVersion }: { generatedAt: string, contentVersion: number }, { name, url, attribution }: DataLicence,
): string => `Hilfe für Alleinerziehende in Göttingen: alle veröffentlichten Daten
===================================================================

Stand: ${generatedAt} (Inhaltsstand ${contentVersion})
Lizenz: ${name}
        ${url}
Quelle: ${attribution}

csv/      Tabellen für Excel und LibreOffice: eine Zeile je Eintrag, Semikolon, UTF-8
jsonl/    alle Felder, ein Eintrag je Zeile (JSON), wie die Schnittstelle (REST API) ihn zeigt
geojson/  Orte auf der Karte (RFC 7946); vertrauliche Orte sind nicht enthalten
manifest.json  alle Dateien mit Größe, Zeilen und Prüfsumme (SHA-256)

Die Sprache steht im Namen der Datei: de (Deutsch), de-simple (Einfache Sprache), en, uk, ru, ar, fa, tr. Andere Sprachen als
Deutsch enthalten nur, was übersetzt ist. Angaben ändern sich: Bitte nutzen Sie keine alten Archive, wenn es ein neueres gibt.

In English
----------

Everything that the alliance for single parents in Göttingen had published at the time above, under the licence above. CSV
tables (semicolons, UTF-8), JSON Lines as the REST API answers them, places as GeoJSON; the language is in the name of each
file. To follow changes from here on, ask the API for /api/changes?since=${contentVersion}.
`
