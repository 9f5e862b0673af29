const wanted = process.env['INPUT_NODE-VERSION'] ?? ''
const here = process.versions.node
console.log(`Node ${here} is here`)
if (/^\d/.test(wanted) && wanted.split('.')[0] !== here.split('.')[0]) {
  console.log(`::error::the rehearsal runs Node ${here}; the workflow asks for ${wanted}`)
  process.exitCode = 1
}
