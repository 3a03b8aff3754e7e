package id.ravi.openapi;

import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Database;
import id.ravi.testing.TestRealm;
import id.ravi.testing.TestServer;

/** Every kind of caller that there is, seen from the identity whose rows are asked for. */
enum CallerKind {
    ANONYMOUS {
        @Override
        Client of(World world) {
            return Client.anonymous();
        }
    },
    OWN_KEY {
        @Override
        Client of(World world) {
            return key(world.own().key());
        }
    },
    SIBLING_KEY {
        @Override
        Client of(World world) {
            return key(world.sibling().key());
        }
    },
    FOREIGN_KEY {
        @Override
        Client of(World world) {
            return world.foreign().identity();
        }
    },
    FROZEN_KEY {
        @Override
        Client of(World world) {
            var key = world.unusedKey();
            Database.update(
                    "UPDATE identity SET frozen = created WHERE uuid = ?",
                    world.own().uuid());
            return key(key);
        }
    },
    REVOKED_KEY {
        @Override
        Client of(World world) {
            var key = world.unusedKey();
            Database.update("UPDATE api_key SET revoked = created WHERE digest = UNHEX(SHA2(?, 256))", key);
            return key(key);
        }
    },
    EXPIRED_KEY {
        @Override
        Client of(World world) {
            var key = world.unusedKey();
            Database.update("UPDATE api_key SET expires = created WHERE digest = UNHEX(SHA2(?, 256))", key);
            return key(key);
        }
    },
    MANAGEMENT_KEY {
        @Override
        Client of(World world) {
            return key(world.mintManagementKey("key"));
        }
    },
    FOREIGN_MANAGEMENT_KEY {
        @Override
        Client of(World world) {
            return world.foreign().management();
        }
    },
    TOKEN {
        @Override
        Client of(World world) {
            return world.owner().token();
        }
    },
    COOKIE_WITHOUT_PROOF {
        @Override
        Client of(World world) {
            var signedIn =
                    Client.anonymous().post("/api/auth/login/", world.owner().signIn());
            return Client.anonymous().with("Cookie", Cookies.of(signedIn).header());
        }
    },
    COOKIE {
        @Override
        Client of(World world) {
            return world.owner().session();
        }
    },
    BASIC {
        @Override
        Client of(World world) {
            return world.owner().owner();
        }
    },
    OPERATOR {
        @Override
        Client of(World world) {
            return Client.anonymous().basic(TestServer.OPERATOR, TestRealm.PASSWORD);
        }
    };

    abstract Client of(World world);

    private static Client key(String key) {
        return Client.anonymous().bearer(key);
    }
}
