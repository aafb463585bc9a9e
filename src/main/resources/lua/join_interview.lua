-- The candidate's newest connection wins: its number is raised, nothing waits, and it rings, so that older connections end on
-- whatever node they are. Numbers are not below the time in ms, so that they go on rising where Redis lost the interview.
-- KEYS 1 interview hash
-- A join that was held up on its way, and came before the one that was taken, takes nothing from it. Where the newest one seems to
-- have come later than now, the time was another server's and says nothing.
-- ARGV 1 node that holds the connection   2 interview id   3 channel   4 when the join came to its node, ms of the log's clock
-- Returns {conn, the node of the connection before or ''}, {0} where Redis does not have the interview, or {-1} where a later join
-- was taken.
if redis.call('EXISTS', KEYS[1]) == 0 then return {0} end
local before = redis.call('HGET', KEYS[1], 'node') or ''
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local newest = tonumber(redis.call('HGET', KEYS[1], 'came') or '0')
if tonumber(ARGV[4]) < newest and newest <= now then return {-1} end
local last = tonumber(redis.call('HGET', KEYS[1], 'conn') or '0')
local conn = math.max(last + 1, now)
redis.call('HSET', KEYS[1], 'node', ARGV[1], 'conn', conn, 'came', ARGV[4])
redis.call('PUBLISH', ARGV[3], ARGV[2] .. ' ' .. string.format('%d', conn))
return {conn, before}
