package org.liaison.batch.job;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that can store no more contacts until somebody makes room. */
public final class FullDisk {

    private FullDisk() {}

    public static void begin(JdbcClient jdbc) {
        jdbc.sql("""
                        create function provoke() returns trigger language plpgsql as $$
                        begin
                            raise exception 'provoked' using errcode = 'disk_full';
                        end $$
                        """).update();
        jdbc.sql("create trigger provoked before insert on recipient execute function provoke()")
                .update();
    }

    public static void end(JdbcClient jdbc) {
        jdbc.sql("drop trigger if exists provoked on recipient").update();
        jdbc.sql("drop function if exists provoke").update();
    }
}
