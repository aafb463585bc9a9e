-- Autosave of what stands in the editor: the highest revision of the newest question wins, and a blank never overwrites text.
-- KEYS 1 interview hash
-- ARGV 1 connection number   2 question   3 revision   4 text
-- Returns 1 saved, 0 older than what is there or blank, 2 a newer connection took over, 3 Redis does not have the interview
local h = redis.call('HMGET', KEYS[1], 'conn', 'dq', 'drev', 'seq')
if not h[4] then return 3 end
if tonumber(ARGV[1]) < tonumber(h[1] or '0') then return 2 end
local q, rev = tonumber(h[2] or '0'), tonumber(h[3] or '0')
local question, revision = tonumber(ARGV[2]), tonumber(ARGV[3])
if question < q or (question == q and revision <= rev) then return 0 end
if question == q and not string.find(ARGV[4], '%S') then
  redis.call('HSET', KEYS[1], 'drev', revision)
  return 0
end
redis.call('HSET', KEYS[1], 'dq', question, 'drev', revision, 'dtext', ARGV[4])
return 1
