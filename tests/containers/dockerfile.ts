import fs from 'node:fs'
import path from 'node:path'

/** One instruction of a Dockerfile, its line continuations joined. */
export interface Instruction { name: string, value: string }

/** One stage: what it is called and what it does. */
export interface Stage { name: string, instructions: Instruction[] }

/** Reads the stages of a Dockerfile. Knows what ours use; an unknown instruction is an error. */
export const readDockerfile = (text: string): Stage[] => {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n').filter((line) => line.trim() && !line.startsWith('#'))
  const stages: Stage[] = []
  for (const line of lines) {
    const [name = '', ...rest] = line.split(' ')
    const value = rest.join(' ').trim()
    if (name === 'FROM') {
      stages.push({ name: / AS (\S+)$/.exec(value)?.[1] ?? `stage-${stages.length}`, instructions: [] })
      continue
    }
    if (!['ENV', 'WORKDIR', 'RUN', 'COPY', 'USER', 'EXPOSE', 'VOLUME', 'HEALTHCHECK', 'CMD'].includes(name)) {
      throw new Error(`unknown instruction ${name}`)
    }
    stages.at(-1)?.instructions.push({ name, value })
  }
  return stages
}

/** `A=1 B=2` as an object. */
export const readEnv = (value: string): Record<string, string> =>
  Object.fromEntries(value.split(/\s+/).map((pair) => pair.split('=')).map(([key = '', ...rest]) => [key, rest.join('=')]))

/** Copies like COPY: a folder's content into the target, a file under its name or the target's. */
export const copyInto = (sources: string[], target: string) => {
  const isFolder = target.endsWith('/') || sources.length > 1
  for (const source of sources) {
    if (fs.statSync(source).isDirectory()) fs.cpSync(source, target, { recursive: true, verbatimSymlinks: true })
    else {
      const into = isFolder ? path.join(target, path.basename(source)) : target
      fs.mkdirSync(path.dirname(into), { recursive: true })
      fs.copyFileSync(source, into)
    }
  }
}
