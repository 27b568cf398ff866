#!/usr/bin/env python3
"""A Slurm job array over the samples, on this machine: one slurmctld, two slurmd on ports of their
own, munge. What its shards give, joined, must be what one run gives. Skipped (77) where Slurm is
not installed (Debian: slurm-wlm, munge) or this is not root.

    tests/scale/slurm.py PROGRAM [ARCHIVE]
"""

import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
SHARDS = 4


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Cluster:
    """Lives in a folder; its daemons end with it."""

    def __init__(self, folder):
        self.folder = folder
        self.daemons = []
        self.environment = os.environ | {"SLURM_CONF": str(folder / "slurm.conf")}

    def __enter__(self):
        socket_path = self.start_munge()
        self.write_config(socket_path)
        self.start("slurmctld", "slurmctld", "-D", "-i")
        for name in ("w1", "w2"):
            self.start(name, "slurmd", "-D", "-N", name)
        self.wait_for_nodes()
        return self

    def __exit__(self, *_):
        for process in reversed(self.daemons):
            process.terminate()
        for process in self.daemons:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()

    def start(self, name, *words):
        with open(self.folder / f"{name}.log", "wb") as log:
            self.daemons.append(subprocess.Popen(words, stdout=log, stderr=log,
                                                 env=self.environment, start_new_session=True))

    def start_munge(self):
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o600)
        path = self.folder / "munge.socket"
        self.start("munge", "munged", "--foreground", "--force", f"--key-file={key}",
                   f"--socket={path}", f"--pid-file={self.folder}/munge.pid",
                   f"--log-file={self.folder}/munged.log", f"--seed-file={self.folder}/munge.seed")
        for _ in range(100):
            if path.exists():
                return path
            time.sleep(0.1)
        raise RuntimeError("munged does not start")

    def write_config(self, munge_socket):
        ports = free_ports(3)
        host = socket.gethostname().split(".")[0]
        (self.folder / "state").mkdir()
        (self.folder / "slurm.conf").write_text(f"""
ClusterName=loopback
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={munge_socket}
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
StateSaveLocation={self.folder}/state
SlurmdSpoolDir={self.folder}/spool-%n
SlurmctldPidFile={self.folder}/slurmctld.pid
SlurmdPidFile={self.folder}/slurmd-%n.pid
SlurmdParameters=config_overrides
ReturnToService=2
MpiDefault=none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
NodeName=w1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1
NodeName=w2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1
PartitionName=all Nodes=w1,w2 Default=YES MaxTime=INFINITE State=UP
""")

    def run(self, *words, **options):
        return subprocess.run(words, env=self.environment, stdout=subprocess.PIPE, text=True,
                              timeout=100, check=True, **options).stdout

    def wait_for_nodes(self):
        for _ in range(150):
            states = subprocess.run(["sinfo", "-h", "-N", "-o", "%T"], env=self.environment,
                                    capture_output=True, text=True, check=False).stdout.split()
            if states == ["idle", "idle"]:
                return
            time.sleep(0.2)
        raise RuntimeError(f"the nodes do not come up: {states}")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    for tool in ("slurmctld", "slurmd", "sbatch", "munged"):
        if shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") is None:
            skip(f"{tool} is not installed (Debian: slurm-wlm, munge)")
    if os.getuid() != 0:
        skip("starting a cluster needs root")
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    samples = (pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "samples").resolve()
    with tempfile.TemporaryDirectory(prefix="minuter-slurm-") as temporary:
        folder = pathlib.Path(temporary)
        whole = subprocess.run([program, "convert", samples, "--to", "ndjson", "-q"],
                               stdout=subprocess.PIPE, check=True).stdout
        try:
            with Cluster(folder) as cluster:
                started = time.monotonic()
                cluster.run("sbatch", "--wait", f"--array=1-{SHARDS}", f"--output={folder}/%a.log",
                            f"--export=ALL,PARTS={SHARDS},MINUTER={program},ARCHIVE={samples},OUTPUT={folder}",
                            ROOT / "docs" / "scale" / "convert.sbatch")
                seconds = time.monotonic() - started
                nodes = {path.read_text().split()[0] for path in folder.glob("[0-9].log")}
        except (RuntimeError, subprocess.SubprocessError):
            for log in sorted(folder.glob("*.log")):
                print(f"== {log.name}\n{log.read_text(errors='replace')[-3000:]}")
            raise
        joined = b"".join((folder / f"part-{i}.ndjson").read_bytes() for i in range(1, SHARDS + 1))
        if joined != whole:
            sys.exit("FAILED: the shards joined are not what one run gives")
        print(f"{SHARDS} shards on {', '.join(sorted(nodes))} in {seconds:.1f} s: "
              f"{len(whole.splitlines())} documents, the same as in one run")


if __name__ == "__main__":
    main()
