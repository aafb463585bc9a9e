#!/bin/bash
# Exit 0 if the node takes traffic. By bash's own sockets: the image has no HTTP client.
exec 3<>"/dev/tcp/127.0.0.1/${PARLEY_HTTP_PORT:-8080}" || exit 1
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 2 _ status _ <&3
[ "$status" = 200 ]
