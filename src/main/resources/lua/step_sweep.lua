-- One step of a sweep: one node at a time has it, for a while, and says how far it has come. Another one goes on from there.
-- KEYS 1 what all nodes share (hash: generation, swept; and of the sweep: of, node, until, place)
-- ARGV 1 the generation that is swept   2 the server that is swept   3 node   4 ms to hold the sweep
--      5 place that is reached, '' at the beginning   6 '1' where that was the last
-- Returns {1, place to go on from} where the node has the sweep, {0, ''} where there is nothing to do for it
local h = redis.call('HMGET', KEYS[1], 'generation', 'swept', 'of', 'node', 'until', 'place')
if h[1] ~= ARGV[1] or h[2] == ARGV[2] then return {0, ''} end
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local same = h[3] == ARGV[2]
if same and h[4] ~= ARGV[3] and tonumber(h[5]) > now then return {0, ''} end
if ARGV[6] == '1' then
  redis.call('HSET', KEYS[1], 'swept', ARGV[2])
  redis.call('HDEL', KEYS[1], 'of', 'node', 'until', 'place')
  return {0, ''}
end
local place = ARGV[5]
if place == '' and same then place = h[6] end
redis.call('HSET', KEYS[1], 'of', ARGV[2], 'node', ARGV[3], 'until', now + tonumber(ARGV[4]), 'place', place)
return {1, place}
