import module from 'node:module'; module.enableCompileCache(`${process.env.RUNNER_TEMP}/golive/compiled`)
await (await import('./index.js')).start('audit-gate')
