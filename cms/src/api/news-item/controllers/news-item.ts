import { publicController } from '../../../public-api/http/controller'
import { newsItem } from '../../../public-api/types'

export default publicController(newsItem)
