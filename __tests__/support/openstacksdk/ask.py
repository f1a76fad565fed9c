"""What openstacksdk makes of files and variables: cases as JSON on stdin, answers as JSON on stdout.

Each case is answered by a process of its own, since openstacksdk reads folders and variables when it is imported.
"""
import importlib.metadata
import json
import os
import sys
import warnings

# All that takes long to import, and reads nothing of a case.
import keystoneauth1.identity.v3  # noqa: F401
import keystoneauth1.session  # noqa: F401
import requests  # noqa: F401
import yaml  # noqa: F401


def endpoint(region, service_type):
    return region.get_endpoint(service_type) or region.get_endpoint_from_catalog(service_type)


def answer(case):
    os.environ.clear()
    os.environ.update(case["env"])
    os.chdir(case["cwd"])
    warnings.simplefilter("ignore")
    try:
        import openstack.config

        config = openstack.config.OpenStackConfig()
        chosen = {"region_name": case["region"]} if case.get("region") else {}
        region = config.get_one(cloud=case.get("cloud"), **chosen)
        verify, cert = region.get_requests_verify_args()
        region.get_session().get_token()
        return {
            "authUrl": region.config["auth"].get("auth_url"),
            "region": region.get_region_name() or None,
            "interface": region.get_interface().removesuffix("URL"),
            "verify": verify,
            "cert": list(cert) if isinstance(cert, tuple) else cert,
            "endpoints": {name: endpoint(region, kind) for name, kind in case["services"].items()},
        }
    except Exception as error:  # Whatever it is: this case is refused.
        return {"error": type(error).__name__}


def apart(case):
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        with os.fdopen(write, "w") as out:
            json.dump(answer(case), out)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as result:
        text = result.read()
    os.waitpid(pid, 0)
    return json.loads(text)


cases = json.load(sys.stdin)
json.dump(
    {
        "versions": {name: importlib.metadata.version(name) for name in ("openstacksdk", "keystoneauth1")},
        "answers": {case["name"]: apart(case) for case in cases},
    },
    sys.stdout,
)
