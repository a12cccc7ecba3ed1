import type { FastifyReply } from 'fastify'

/** Sends JSON text as it is: it was put together from texts that lay ready, and to read and write it anew costs more than finding it. */
export const sendReadyJson = (reply: FastifyReply, text: string) =>
  void reply
    .type('application/json; charset=utf-8')
    .serializer((ready: string) => ready)
    .send(text)
