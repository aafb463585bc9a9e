-- Appends events to one interview's log, all or none, and rings.
-- KEYS 1 interview hash   2 its stream   3 the partition's backlog: interviews with events that are not durable yet, by the time
--      since when   4 the partition's deadlines
-- ARGV 1 interview id   2 number of the last event that the writer knows   3 connection number, 0 where not from a connection;
--      one above the known is a connection that Redis forgot, and the newest again
--      4 message number, 0 where not a candidate's   5 due time in ms of Redis TIME, '' where nothing is due
--      6 seconds to keep the interview once all of it is durable, 0 for ever   7 the writer's channel
--      8 time of the last event that the writer knows: one of the same number that was written anew after a loss has another
--      9 time of the last event after these   10 time left in ms and whether the clock runs, after these
--      11.. the events as JSON, each with its seq and at; none where it is only asked whether the writer is up to date, which then
--      writes nothing but the due time
-- Returns {code, number of the last event, number of the last message}
--   1 appended   0 the log moved on: read it and decide again   2 a newer connection took over   3 the message number does not follow
--   4 Redis does not have the interview (restore it, or this is its first event: then ARGV 2 is 0)
local key, id, known = KEYS[1], ARGV[1], tonumber(ARGV[2])
local h = redis.call('HMGET', key, 'seq', 'conn', 'cseq', 'at')
local seq, conn, cseq = tonumber(h[1] or '0'), tonumber(h[2] or '0'), tonumber(h[3] or '0')
if not h[1] and known > 0 then return {4, 0, 0} end
local mine = tonumber(ARGV[3])
if mine > 0 and mine < conn then return {2, seq, cseq} end
if seq ~= known or (h[4] and h[4] ~= ARGV[8]) then return {0, seq, cseq} end
if ARGV[4] ~= '0' then
  if tonumber(ARGV[4]) ~= cseq + 1 then return {3, seq, cseq} end
  cseq = cseq + 1
end
for i = 11, #ARGV do
  seq = seq + 1
  redis.call('XADD', KEYS[2], seq .. '-0', 'e', ARGV[i])
end
if #ARGV >= 11 then redis.call('HSET', key, 'seq', seq, 'cseq', cseq, 'at', ARGV[9]) end
if mine > conn then redis.call('HSET', key, 'conn', mine) end
if ARGV[5] == '' then redis.call('ZREM', KEYS[4], id) else redis.call('ZADD', KEYS[4], ARGV[5], id) end
if ARGV[6] ~= '0' then redis.call('HSET', key, 'keep', ARGV[6]) end
if #ARGV >= 11 then
  redis.call('ZADD', KEYS[3], 'NX', ARGV[9], id)
  redis.call('PUBLISH', ARGV[7], id .. ' ' .. table.concat(ARGV, '\n', 10))
end
return {1, seq, cseq}
