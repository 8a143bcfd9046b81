import { control, divIcon, featureGroup, map as createMap, marker } from 'leaflet'
import { PMTiles } from 'pmtiles'
import { leafletLayer } from 'protomaps-leaflet'
import { readPositions } from '#shared/distance'

/** The address of the style sheet; the build puts it here. */
declare const MAP_CSS: string

/** Words and addresses from the HTML: `data-…` of the element. */
type Words = Readonly<Record<string, string | undefined>>

const loadStyle = (): Promise<void> => new Promise((resolve, reject) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = MAP_CSS
  link.onload = () => resolve()
  link.onerror = () => reject(new Error('The style of the map is missing'))
  document.head.append(link)
})

/** Leaflet takes HTML; a name is text. */
const escape = (text: string): string => {
  const box = document.createElement('i')
  box.textContent = text
  return box.innerHTML
}

/** What a marker says: the title of a card with its link, or an address. */
const nameOf = (place: Element): HTMLElement => {
  const name = place.querySelector('.card__title, .place__address')
  const words = document.createElement('p')
  for (const mark of ['lang', 'dir']) {
    const value = name?.getAttribute(mark)
    if (value) words.setAttribute(mark, value)
  }
  const link = name?.querySelector('a')
  const lines = [...name?.querySelectorAll('.place__line') ?? []].map(line => line.textContent?.trim())
  const text = lines.length > 0 ? lines.join(', ') : name?.textContent?.trim() ?? ''
  if (link) {
    const copy = document.createElement('a')
    copy.href = link.href
    copy.textContent = text
    words.append(copy)
  } else words.textContent = text
  return words
}

/** One marker for all that stands in the same spot. */
const spots = (of: string): Map<string, HTMLElement[]> => {
  const found = new Map<string, HTMLElement[]>()
  for (const place of document.querySelectorAll<HTMLElement>(of)) {
    for (const position of new Set((place.dataset.geo ?? '').split(' '))) {
      found.set(position, [...found.get(position) ?? [], nameOf(place)])
    }
  }
  return found
}

/** Draws the map. Everything it needs comes from our own host. @throws when tiles or style cannot be read */
export const showMap = async (words: Words): Promise<HTMLElement> => {
  const tiles = new PMTiles(new URL(words.tiles ?? '', location.href).href)
  const [{ maxZoom }] = await Promise.all([tiles.getHeader(), loadStyle()])
  const box = document.createElement('div')
  box.className = 'map'
  box.dir = 'ltr'
  box.tabIndex = -1
  box.role = 'region'
  box.ariaLabel = words.label ?? ''

  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = createMap(box, {
    attributionControl: false, zoomControl: false, maxZoom: 17, zoomAnimation: !calm, fadeAnimation: !calm,
    markerZoomAnimation: !calm, scrollWheelZoom: false,
  })
  control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  control.attribution({ prefix: false })
    .addAttribution('<a href="https://www.openstreetmap.org/copyright" rel="external noreferrer">© OpenStreetMap</a>')
    .addAttribution(escape(words.attribution ?? ''))
    .addTo(map)
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  leafletLayer({
    url: tiles, flavor: dark ? 'dark' : 'light', lang: words.lang ?? 'de', maxDataZoom: maxZoom, attribution: '',
  }).addTo(map)

  const markers = featureGroup()
  for (const [position, names] of spots(words.of ?? '')) {
    const [at] = readPositions(position)
    if (!at) continue
    const list = document.createElement('div')
    list.dir = document.dir || 'ltr'
    list.append(...names)
    const pin = marker([...at], { icon: divIcon({ className: 'map__pin', iconSize: [44, 44], iconAnchor: [22, 40] }) })
    pin.bindPopup(list, { minWidth: 160, maxWidth: 260, autoPan: true })
    pin.on('add', () => pin.getElement()?.setAttribute('aria-label', names.map(({ textContent }) => textContent).join('; ')))
    pin.on('popupopen', ({ popup }) =>
      popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', words.close ?? ''))
    markers.addLayer(pin)
  }
  markers.addTo(map)
  box.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape') return
    map.closePopup()
    if (target instanceof HTMLElement && !target.isConnected) box.focus()
  })
  // A map has a size only inside the page.
  requestAnimationFrame(() => {
    map.invalidateSize()
    map.fitBounds(markers.getBounds(), { padding: [40, 40], maxZoom: 15, animate: false })
  })
  return box
}
