import { createHash } from 'node:crypto'
import type { DataLicence } from '../open-data/licence'
import type { Chapter, Description, Schema } from './description'
import { html, Html, prose } from './html'
import { operationSection } from './operation'
import { fieldList, typeWords } from './schema-words'
import { style } from './style'

/** Where the page finds what it names. */
export interface Addresses {
  /** This server as people see it, without a slash at the end. */
  readonly server: string
  readonly site: string
  readonly licence: DataLicence
}

/** What the page may do: look as it should, and nothing else. */
export const contentSecurityPolicy = [
  'default-src \'none\'',
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'base-uri \'none\'',
  'form-action \'none\'',
  'frame-ancestors \'none\'',
].join('; ')

const chapterSection = ({ name, description, operations }: Chapter, server: string): Html => html`
<section aria-labelledby="chapter-${name}">
<h2 id="chapter-${name}">${name}</h2>
<p>${prose(description)}</p>
${operations.map(operation => operationSection(operation, server))}
</section>`

const schemaSection = ([name, schema]: [string, Schema]): Html => html`
<article class="schema" aria-labelledby="schema-${name}">
<h3 id="schema-${name}"><a href="#schema-${name}"><code>${name}</code></a></h3>
${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}
${schema.properties ? fieldList(schema) : html`<p>${typeWords(schema)}</p>`}
</article>`

/** The whole page: no script, nothing from anywhere else. */
export const apiPage = (description: Description, { server, site, licence }: Addresses): string => {
  const { title, version, paragraphs, chapters, schemas } = description
  return html`<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Schnittstelle (API) – ${title}</title>
<link rel="service-desc" type="application/json" href="/api/openapi.json">
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt</a>
<header>
<h1>Schnittstelle (API)</h1>
<p>Alles, was das Bündnis für Alleinerziehende veröffentlicht, zum Weiterverwenden – ohne Anmeldung. Die Beschreibung ist auf Englisch.
<a href="${site}/">Zur Website</a></p>
</header>
<main id="inhalt" lang="en">
<section lang="de" aria-labelledby="dateien">
<h2 id="dateien">Daten herunterladen</h2>
<p>Alles gibt es auch als fertige Datei: als Tabelle für Excel, als Karte oder als Archiv mit allem. Es wird jede Nacht neu gepackt.</p>
<ul>
<li><a href="/api/exports/offers.csv">Angebote als Tabelle</a> (CSV)</li>
<li><a href="/api/exports/institutions.csv">Institutionen als Tabelle</a> (CSV)</li>
<li><a href="/api/exports/places.geojson">Orte auf der Karte</a> (GeoJSON)</li>
<li><a href="/api/exports/archive/latest.zip">Alles in allen Sprachen</a> (ZIP)</li>
<li><a href="/api/exports">Alle Dateien</a> (JSON), <a href="/api/dcat.ttl">Beschreibung für Datenportale</a> (DCAT-AP.de)</li>
</ul>
<p>Sie dürfen die Daten weiterverwenden: <a href="${licence.url}" rel="license">${licence.name}</a>. Quelle: ${licence.attribution}.</p>
</section>
<p><strong>${title}</strong>, version ${version}. For machines: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
${paragraphs.map(paragraph => html`<p>${prose(paragraph)}</p>`)}
<nav aria-label="Chapters"><ul>${chapters.map(({ name }) => html`
<li><a href="#chapter-${name}">${name}</a></li>`)}
<li><a href="#schemas">Schemas</a></li></ul></nav>
${chapters.map(chapter => chapterSection(chapter, server))}
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
<p>What answers are made of. Objects are open: a later version may add fields.</p>
${Object.entries(schemas).map(schemaSection)}
</section>
</main>
<footer lang="de"><p class="note">Diese Seite lädt nichts von anderen Servern und braucht kein Skript.</p></footer>
</body>
</html>
`.text
}
