# The desk as an image: everything is installed and built in the first stage; the second holds the result and nobody's tools.

FROM node:24-slim AS built
# For the SQLite driver, where no ready binary can be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /techloket
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx -y pnpm@12 install --prod --frozen-lockfile
COPY build.js start.js tsconfig.base.json tsconfig.json LICENSE ./
COPY shared shared
COPY seeds seeds
COPY server server
COPY web web
RUN node build.js

FROM node:24-slim
WORKDIR /techloket
COPY --from=built /techloket .
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DATABASE_URL=sqlite:/data/techloket.db
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by start.js, which would build again where a file's time was lost on the way; the tools run as `node --import tsx server/cli/data.ts`.
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
