import net from 'node:net'

// Listens, says so, and is gone.
console.log('born')
net.createServer().listen(Number(process.env.PORT), '127.0.0.1', () => setTimeout(() => process.exit(1), 20))
