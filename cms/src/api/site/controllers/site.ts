import { siteController } from '../../../public-api/http/controller'

export default siteController
