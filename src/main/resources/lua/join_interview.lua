-- The candidate's newest connection wins: its number is raised, nothing waits, and it rings, so that older connections end on
-- whatever node they are. Numbers are not below the time in ms, so that they go on rising where Redis lost the interview.
-- KEYS 1 interview hash
-- ARGV 1 node that holds the connection   2 interview id   3 channel
-- Returns {conn, the node of the connection before or ''}, or {0} where Redis does not have the interview.
if redis.call('EXISTS', KEYS[1]) == 0 then return {0} end
local before = redis.call('HGET', KEYS[1], 'node') or ''
local t = redis.call('TIME')
local last = tonumber(redis.call('HGET', KEYS[1], 'conn') or '0')
local conn = math.max(last + 1, t[1] * 1000 + math.floor(t[2] / 1000))
redis.call('HSET', KEYS[1], 'node', ARGV[1], 'conn', conn)
redis.call('PUBLISH', ARGV[3], ARGV[2] .. ' ' .. string.format('%d', conn))
return {conn, before}
