import { publicRoute } from '../../../public-api/http/routes'

export default { routes: [publicRoute('/share-pictures/:type/:slug', 'share-picture.find')] }
