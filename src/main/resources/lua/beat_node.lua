-- A node's sign of life, and the log's clock for it.
-- KEYS 1 the node's beat
-- ARGV 1 seconds to keep it   2 '-' for the last one of a node that leaves, else ''
-- Returns Redis TIME in ms
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('SET', KEYS[1], ARGV[2] .. string.format('%d', now), 'EX', ARGV[1])
return now
