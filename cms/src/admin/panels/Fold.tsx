import { Box, Typography } from '@strapi/design-system'
import { useEffect, useRef, useState, type ReactNode } from 'react'

interface FoldProps { title: string, isOpen: boolean, children: ReactNode }

/** A part that is closed until somebody opens it, or until it has something to say. What is in it is asked for only then. */
export const Fold = ({ title, isOpen, children }: FoldProps) => {
  const element = useRef<HTMLDetailsElement>(null)
  const [wasOpened, setWasOpened] = useState(isOpen)
  useEffect(() => {
    if (isOpen && element.current) element.current.open = true
  }, [isOpen])
  return (
    <Box borderStyle="solid" borderWidth="1px 0 0" borderColor="neutral150" paddingTop={3} paddingBottom={3}>
      <details ref={element} onToggle={({ currentTarget }) => setWasOpened(wasOpened || currentTarget.open)}>
        <summary style={{ cursor: 'pointer' }}>
          <Typography variant="omega" fontWeight="semiBold" tag="h3" style={{ display: 'inline' }}>{title}</Typography>
        </summary>
        <Box paddingTop={3}>{wasOpened ? children : null}</Box>
      </details>
    </Box>
  )
}
