"""A system call filter for student code: what no notebook needs and an attack might.

The namespaces are what shuts a child off. The filter narrows what of the system's kernel it can
reach at all, keeps it from making namespaces of its own, and closes the ways to hold memory that
belongs to no process (``memfd_create``, System V shared memory, sockets with large buffers).
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct

from stackgraph.kernels import linux

_LD, _JEQ, _JSET, _JGE, _RET = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_KILL = 0x80000000

_NAMESPACES = 0x7E020080
"""Every CLONE_NEW* flag that ``clone`` takes."""
_CLONE_VM, _CLONE_VFORK, _CLONE_PARENT = 0x0100, 0x4000, 0x8000

_SAME = {  # numbers that all architectures share
    "memfd_secret": 447,
    "io_uring_setup": 425,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsconfig": 431,
    "fsmount": 432,
    "fspick": 433,
    "mount_setattr": 442,
    "pidfd_getfd": 438,
}

_DENIED = {
    "x86_64": {
        **_SAME,
        "shmget": 29,
        "shmat": 30,
        "semget": 64,
        "msgget": 68,
        "ptrace": 101,
        "pivot_root": 155,
        "mount": 165,
        "umount2": 166,
        "init_module": 175,
        "delete_module": 176,
        "kexec_load": 246,
        "add_key": 248,
        "request_key": 249,
        "keyctl": 250,
        "unshare": 272,
        "perf_event_open": 298,
        "name_to_handle_at": 303,
        "open_by_handle_at": 304,
        "setns": 308,
        "process_vm_readv": 310,
        "process_vm_writev": 311,
        "kcmp": 312,
        "finit_module": 313,
        "memfd_create": 319,
        "kexec_file_load": 320,
        "bpf": 321,
        "userfaultfd": 323,
    },
    "aarch64": {
        **_SAME,
        "umount2": 39,
        "mount": 40,
        "pivot_root": 41,
        "unshare": 97,
        "kexec_load": 104,
        "init_module": 105,
        "delete_module": 106,
        "ptrace": 117,
        "msgget": 186,
        "semget": 190,
        "shmget": 194,
        "shmat": 196,
        "add_key": 217,
        "request_key": 218,
        "keyctl": 219,
        "perf_event_open": 241,
        "name_to_handle_at": 264,
        "open_by_handle_at": 265,
        "setns": 268,
        "process_vm_readv": 270,
        "process_vm_writev": 271,
        "kcmp": 272,
        "finit_module": 273,
        "memfd_create": 279,
        "bpf": 280,
        "userfaultfd": 282,
        "kexec_file_load": 294,
    },
}

_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
_PRCTL = {"x86_64": 157, "aarch64": 167}
_SETSOCKOPT = {"x86_64": 54, "aarch64": 208}
_SOL_SOCKET = 1
_BUFFER_SIZES = (7, 8, 32, 33)
"""SO_SNDBUF, SO_RCVBUF, SO_SNDBUFFORCE, SO_RCVBUFFORCE."""


def program(machine: str) -> bytes:
    """The filter as BPF instructions. KeyError for a machine not listed above."""
    load_number, load_architecture, load_argument = (_step(_LD, k) for k in (0, 4, 16))
    refuse = _step(_RET, _ERRNO | errno.EPERM)
    parts = [
        load_architecture,
        _step(_JEQ, _ARCHITECTURE[machine], 1, 0),
        _step(_RET, _KILL),
        load_number,
        # x86_64's second set of numbers (x32) would slip past the list.
        _step(_JGE, 0x40000000, 0, 1),
        _step(_RET, _KILL),
        # glibc falls back to clone, whose flags a filter can read.
        _step(_JEQ, _CLONE3, 0, 1),
        _step(_RET, _ERRNO | errno.ENOSYS),
        _step(_JEQ, _CLONE[machine], 0, 6),
        load_argument,
        _step(_JSET, _NAMESPACES | _CLONE_PARENT, 2, 0),
        # Who waits for a child's program has lent it its memory: ``usage`` relies on that.
        _step(_JSET, _CLONE_VFORK, 0, 2),
        _step(_JSET, _CLONE_VM, 1, 0),
        refuse,
        _step(_RET, _ALLOW),
        # A child must not unhook itself from its supervisor's death.
        _step(_JEQ, _PRCTL[machine], 0, 4),
        load_argument,
        _step(_JEQ, linux.PR_SET_PDEATHSIG, 0, 1),
        refuse,
        _step(_RET, _ALLOW),
    ]
    sizes = [_step(_JEQ, size, len(_BUFFER_SIZES) - k) for k, size in enumerate(_BUFFER_SIZES)]
    parts += [
        # A socket keeps its buffer's size; the call says that it went well.
        _step(_JEQ, _SETSOCKOPT[machine], 0, 5 + len(sizes)),
        _step(_LD, 24),
        _step(_JEQ, _SOL_SOCKET, 0, 1 + len(sizes)),
        _step(_LD, 32),
        *sizes,
        _step(_RET, _ALLOW),
        _step(_RET, _ERRNO | 0),
    ]
    for number in sorted(_DENIED[machine].values()):
        parts += [_step(_JEQ, number, 0, 1), refuse]
    return b"".join([*parts, _step(_RET, _ALLOW)])


def install() -> bool:
    """Filter this process and all it starts from now on; False on a machine without a list.

    Needs ``no_new_privs``. Raises OSError if the system refuses.
    """
    machine = os.uname().machine
    if machine not in _DENIED:
        return False
    code = program(machine)
    buffer = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    filled = Program(len(code) // 8, ctypes.addressof(buffer))
    linux.prctl(linux.PR_SET_SECCOMP, 2, ctypes.addressof(filled))
    return True


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
