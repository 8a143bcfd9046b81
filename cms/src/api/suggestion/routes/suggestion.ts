import { publicRoute, siteRoute } from '../../../public-api/http/routes'

export default {
  routes: [
    siteRoute('/suggestions', 'suggestion.create'),
    publicRoute('/suggestions/:code', 'suggestion.findByCode'),
  ],
}
