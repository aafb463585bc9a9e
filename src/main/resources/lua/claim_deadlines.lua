-- Takes what is due and pushes it ahead, so that it comes back by itself if the claimer dies.
-- KEYS 1 the partition's deadlines
-- ARGV 1 how many at the most   2 visibility in ms
-- Returns {now, ms until the next one or -1, id 1, id 2, ...}
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, tonumber(ARGV[1]))
local answer = {now, -1}
for i = 1, #due do
  redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), due[i])
  answer[i + 2] = due[i]
end
local nearest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
if nearest[2] then answer[2] = math.max(0, math.ceil(tonumber(nearest[2]) - now)) end
return answer
