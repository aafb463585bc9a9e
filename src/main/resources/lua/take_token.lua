-- A token bucket in one number: the time, in microseconds of Redis, at which it is full again. A full bucket is no key.
-- KEYS 1 the bucket
-- ARGV 1 tokens that it holds   2 ms in which as many flow in
-- Returns {1 where a token was taken or else 0, tokens left, ms until the next token, ms until it is full}
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local span = ARGV[2] * 1000
local step = math.max(1, math.floor(span / ARGV[1]))
local missing = math.min(span, math.max(0, tonumber(redis.call('GET', KEYS[1]) or now) - now))
if missing + step > span then
  return {0, 0, math.ceil((missing + step - span) / 1000), math.ceil(missing / 1000)}
end
missing = missing + step
local full = math.ceil(missing / 1000)
redis.call('SET', KEYS[1], string.format('%.0f', now + missing), 'PX', full)
return {1, math.floor((span - missing) / step), 0, full}
