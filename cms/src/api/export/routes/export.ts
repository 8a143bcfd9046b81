import { publicRoute } from '../../../public-api/http/routes'

export default {
  routes: [
    publicRoute('/exports', 'export.find'),
    publicRoute('/exports/:file', 'export.findFile'),
    publicRoute('/dcat.jsonld', 'export.findJsonLd'),
    publicRoute('/dcat.ttl', 'export.findTurtle'),
    publicRoute('/exports/archive/:file', 'export.findArchive'),
  ],
}
