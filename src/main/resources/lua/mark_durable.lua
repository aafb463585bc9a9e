-- Notes how far interviews of one partition are on the permanent store's disk, and rings. Never brings a forgotten interview back.
-- KEYS 1 the partition's backlog   then two for each interview: its hash, its stream
-- ARGV 1 the writer's channel   2 time in ms of Redis TIME   then two for each interview: its id, number of the last durable event
-- Returns 1
for i = 3, #ARGV, 2 do
  local id, durable = ARGV[i], tonumber(ARGV[i + 1])
  local hash, stream = KEYS[i - 1], KEYS[i]
  local h = redis.call('HMGET', hash, 'seq', 'durable', 'keep')
  local seq = tonumber(h[1] or '0')
  local further = tonumber(h[2] or '0') < durable
  if h[1] and further then redis.call('HSET', hash, 'durable', durable) end
  if seq > durable then
    -- Where nothing became durable an earlier event is missing: it stays overdue, so that somebody reads the log for it.
    if further then redis.call('ZADD', KEYS[1], 'XX', ARGV[2], id) end
  else
    redis.call('ZREM', KEYS[1], id)
    if h[3] then
      redis.call('EXPIRE', hash, h[3])
      redis.call('EXPIRE', stream, h[3])
    end
  end
end
redis.call('PUBLISH', ARGV[1], table.concat(ARGV, ' ', 3))
return 1
