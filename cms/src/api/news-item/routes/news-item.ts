import { publicRoutes } from '../../../public-api/http/routes'
import { newsItem } from '../../../public-api/types'

export default publicRoutes(newsItem)
