# Sourced by build.sh and test.sh: Node is there and new enough, and the locked packages are installed.
if ! node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>22||(a===22&&b>=12)||(a===20&&b>=19)?0:1)' 2>/dev/null ||
   ! command -v npm >/dev/null 2>&1; then
  echo "web: the browser side needs Node 20.19 or newer (or 22.12 or newer) with npm on the PATH; found: $(node --version 2>/dev/null || echo none)" >&2
  exit 1
fi

install_packages() {
  lock=$(sha256sum package-lock.json | cut -c1-32)
  if [ "$(cat node_modules/.stamp 2>/dev/null)" != "$lock" ]; then
    npm ci --no-audit --no-fund --prefer-offline --loglevel=error
    echo "$lock" > node_modules/.stamp
  fi
}
