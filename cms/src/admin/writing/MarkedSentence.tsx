import { Box, Typography } from '@strapi/design-system'
import type { HardSentence } from '../../writing/readability'

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A sentence with the words that make it hard, marked. */
const Marked = ({ sentence, words }: { sentence: string, words: readonly string[] }) => {
  if (words.length === 0) return <>{sentence}</>
  const pieces = sentence.split(new RegExp(`(?<!\\p{L})(${words.map(escape).join('|')})(?!\\p{L})`, 'u'))
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}</>
}

/** A hard sentence and, below it, how it gets better. */
export const MarkedSentence = ({ hard: { sentence, marks } }: { hard: HardSentence }) => (
  <Box tag="li" paddingTop={2} paddingBottom={2}>
    <Typography variant="pi" tag="p" lang="de">
      <Marked sentence={sentence} words={marks.flatMap(({ words }) => words)} />
    </Typography>
    {marks.map(({ kind, words, hint }) => (
      <Typography key={`${kind}${words.join()}`} variant="pi" textColor="neutral600" tag="p">
        {words.length > 0 ? `${words.join(' … ')}: ${hint}` : hint}
      </Typography>
    ))}
  </Box>
)
