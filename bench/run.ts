/** `pnpm bench NAME [options]` runs the bench of that name in this folder. */
const [name = '', ...options] = process.argv.slice(2)
if (!/^[a-z-]+$/.test(name)) {
  console.error('Which bench? For instance: pnpm bench catalogue')
  process.exit(1)
}
const bench = (await import(`./${name}.ts`)) as { run: (options: string[]) => void | Promise<void> }
await bench.run(options)
