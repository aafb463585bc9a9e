-- The candidate's newest connection wins: its number is raised and nothing waits.
-- KEYS 1 interview hash
-- ARGV 1 node that holds the connection
-- Returns {conn, the node of the connection before or ''}, or {0} where Redis does not have the interview.
if redis.call('EXISTS', KEYS[1]) == 0 then return {0} end
local before = redis.call('HGET', KEYS[1], 'node') or ''
redis.call('HSET', KEYS[1], 'node', ARGV[1])
return {redis.call('HINCRBY', KEYS[1], 'conn', 1), before}
