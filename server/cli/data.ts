import { OperatorFault } from '../problem.ts'
import { appointAdministrator, appointCoordinator } from './appoint.ts'
import { copyEverything } from './copy-database.ts'
import { importBoundaryFile } from './import-boundaries.ts'
import { importPostcodeFile } from './import-postcodes.ts'
import { importRegionSets } from './import-regions.ts'
import { importSchools } from './import-schools.ts'
import { runTool, say } from './tool.ts'

const help = `pnpm data schools FILE [--force]     DUO "alle schoolvestigingen basisonderwijs", as it comes
pnpm data postcodes FILE [--force]   GeoNames postal codes NL (tabs) or 4pp.csv
pnpm data boundaries FILE            GeoJSON of municipalities, statcode GM####
pnpm data regions [FILE] [--force]   provinces and labour market regions: those of FILE (gemeentecode,
                                     arbeidsmarktregio_code, arbeidsmarktregio_naam), else as the schools say
pnpm data administrator EMAIL [NAME] makes somebody administrator
pnpm data coordinator EMAIL REGION   makes somebody coordinator of a region (its name, code or id)
pnpm data copy FROM TO               moves everything to another, empty database: sqlite:FILE or postgres://…

Best order: postcodes, schools, boundaries, regions. Each can be repeated: the same file twice changes nothing.\nA file that names far too few of what is known is refused; --force takes it all the same.`

interface Command {
  needs: string[]
  run(words: string[], options: { force: boolean }): Promise<void>
}

const commands: Record<string, Command> = {
  schools: { needs: ['FILE'], run: ([file = ''], options) => importSchools(file, options) },
  postcodes: { needs: ['FILE'], run: ([file = ''], options) => importPostcodeFile(file, options) },
  boundaries: { needs: ['FILE'], run: ([file = '']) => importBoundaryFile(file) },
  regions: { needs: [], run: ([file], options) => importRegionSets(file, options) },
  administrator: {
    needs: ['EMAIL'],
    run: ([email = '', ...name]) => appointAdministrator(email, name.join(' ')),
  },
  coordinator: {
    needs: ['EMAIL', 'REGION'],
    run: ([email = '', ...region]) => appointCoordinator(email, region.join(' ')),
  },
  copy: { needs: ['FROM', 'TO'], run: ([from = '', to = '']) => copyEverything(from, to) },
}

await runTool(async (given) => {
  const [name, ...words] = given.filter((word) => !word.startsWith('--'))
  if (name === undefined) {
    say(help)
    return
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new OperatorFault(`there is no "pnpm data ${name}"; "pnpm data" shows what there is`)
  const strange = given.find((word) => word.startsWith('--') && word !== '--force')
  if (strange) throw new OperatorFault(`unknown option ${strange}`)
  const missing = command.needs[words.length]
  if (missing)
    throw new OperatorFault(
      `pnpm data ${name} needs ${command.needs.join(' ')}; ${missing} is missing`,
    )
  await command.run(words, { force: given.includes('--force') })
})
