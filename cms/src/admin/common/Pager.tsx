import { Button, Flex, Typography } from '@strapi/design-system'

interface PagerProps {
  total: number
  pageSize: number
  page: number
  open: (page: number) => void
  /** For the narrow column beside a form. */
  small?: boolean
}

/** The way through a long list, newest first; nothing when one page holds it all. */
export const Pager = ({ total, pageSize, page, open, small = false }: PagerProps) => {
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  const size = small ? 'S' : 'M'
  return (
    <Flex gap={2} justifyContent={small ? 'space-between' : 'center'} paddingTop={small ? 0 : 4}>
      <Button size={size} variant="tertiary" disabled={page <= 1} onClick={() => open(page - 1)}>Neuere</Button>
      <Typography variant={small ? 'pi' : 'omega'}>{`Seite ${page} von ${pages}`}</Typography>
      <Button size={size} variant="tertiary" disabled={page >= pages} onClick={() => open(page + 1)}>Ältere</Button>
    </Flex>
  )
}
