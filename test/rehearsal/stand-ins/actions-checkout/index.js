console.log('::error::act checks out by itself; this must not run')
process.exitCode = 1
