import { publicRoutes } from '../../../public-api/http/routes'
import { topic } from '../../../public-api/types'

export default publicRoutes(topic)
