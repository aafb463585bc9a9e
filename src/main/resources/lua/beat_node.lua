-- A node's sign of life, and the log's clock for it.
-- KEYS 1 the node's beat
-- ARGV 1 seconds to keep it
-- Returns Redis TIME in ms
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('SET', KEYS[1], now, 'EX', ARGV[1])
return now
