-- A node's sign of life, and the log's clock for it. Tells whether Redis is still the one that it was, and writes down the times
-- in which no node could reach it.
-- KEYS 1 the node's beat   2 what all nodes share (hash: last, generation, swept)   3 the outages, newest first
-- ARGV 1 seconds to keep it   2 a generation, for a Redis that has none: it is new, or lost all that it had
--      3 silence of all nodes in ms that is an outage   4 how many outages to keep
--      5 ms since this node's last beat, for a Redis that has forgotten all beats; '' where there was none
--      6 '-' for the last one of a node that leaves, else ''
-- Returns {Redis TIME in ms, generation, the server that was swept last or '', outages as 'from to', ...}
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local shared = redis.call('HMGET', KEYS[2], 'last', 'generation', 'swept')
local last = tonumber(shared[1] or '') or (ARGV[5] ~= '' and now - tonumber(ARGV[5]))
if last and now - last > tonumber(ARGV[3]) then
  redis.call('LPUSH', KEYS[3], last .. ' ' .. now)
  redis.call('LTRIM', KEYS[3], 0, tonumber(ARGV[4]) - 1)
  redis.call('EXPIRE', KEYS[3], ARGV[1])
end
redis.call('SET', KEYS[1], ARGV[6] .. string.format('%d', now), 'EX', ARGV[1])
redis.call('HSET', KEYS[2], 'last', now, 'generation', shared[2] or ARGV[2])
local answer = {now, shared[2] or ARGV[2], shared[3] or ''}
for _, outage in ipairs(redis.call('LRANGE', KEYS[3], 0, -1)) do answer[#answer + 1] = outage end
return answer
