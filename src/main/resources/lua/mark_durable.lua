-- Notes how far an interview's log is on the permanent store's disk, and rings. Never brings a forgotten interview back.
-- KEYS 1 interview hash
-- ARGV 1 interview id   2 number of the last durable event   3 channel
-- Returns 1
if redis.call('EXISTS', KEYS[1]) == 1 and tonumber(redis.call('HGET', KEYS[1], 'durable') or '0') < tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[1], 'durable', ARGV[2])
end
redis.call('PUBLISH', ARGV[3], ARGV[1] .. ' ' .. ARGV[2])
return 1
