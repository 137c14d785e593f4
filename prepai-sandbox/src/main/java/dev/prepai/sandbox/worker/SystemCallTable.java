package dev.prepai.sandbox.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Linux system calls by name. An entry is {@code name:x86-64:aarch64}; a dash stands for a call that an architecture does not
 * have. Source of the numbers: {@code asm/unistd_64.h} and {@code asm-generic/unistd.h}.
 */
final class SystemCallTable {
    /** The youngest call that was looked at, {@code mseal} of Linux 6.10; from 424 on all architectures count alike. */
    static final int YOUNGEST = 462;

    private static final Pattern ENTRY = Pattern.compile("(\\w+):(\\d+|-):(\\d+|-)");

    /** What a JVM that only computes, reads files and starts threads never needs; one paragraph per purpose. */
    private static final String DENIED = """
            execve:59:221 execveat:322:281 fork:57:- vfork:58:- kill:62:129 tkill:200:130 rt_sigqueueinfo:129:138
            rt_tgsigqueueinfo:297:240 pidfd_open:434:434 pidfd_getfd:438:438 pidfd_send_signal:424:424 ptrace:101:117
            process_vm_readv:310:270 process_vm_writev:311:271 process_madvise:440:440 process_mrelease:448:448
            kcmp:312:272 migrate_pages:256:238 move_pages:279:239 setpgid:109:154 setsid:112:157 setpriority:141:140
            ioprio_set:251:30 sched_setaffinity:203:122 sched_setattr:314:274 sched_setparam:142:118
            sched_setscheduler:144:119 setrlimit:160:164 personality:135:92 seccomp:317:277

            socket:41:198 socketpair:53:199 connect:42:203 bind:49:200 listen:50:201 accept:43:202 accept4:288:242
            sendto:44:206 sendmsg:46:211 sendmmsg:307:269 recvfrom:45:207 recvmsg:47:212 recvmmsg:299:243
            setsockopt:54:208 getsockopt:55:209 getsockname:51:204 getpeername:52:205 shutdown:48:210

            pipe:22:- pipe2:293:59 memfd_create:319:279 memfd_secret:447:447 eventfd:284:- eventfd2:290:19
            signalfd:282:- signalfd4:289:74 timerfd_create:283:85 epoll_create:213:- epoll_create1:291:20
            inotify_init:253:- inotify_init1:294:26 fanotify_init:300:262 userfaultfd:323:282 io_setup:206:0
            io_submit:209:2 io_uring_setup:425:425 io_uring_enter:426:426 io_uring_register:427:427 splice:275:76
            tee:276:77 vmsplice:278:75 sendfile:40:71 copy_file_range:326:285 shmget:29:194 shmat:30:196
            shmctl:31:195 msgget:68:186 msgsnd:69:189 msgrcv:70:188 msgctl:71:187 semget:64:190 semop:65:193
            semtimedop:220:192 semctl:66:191 mq_open:240:180 mq_unlink:241:181

            creat:85:- truncate:76:45 ftruncate:77:46 fallocate:285:47 rename:82:- renameat:264:38 renameat2:316:276
            link:86:- linkat:265:37 symlink:88:- symlinkat:266:36 unlink:87:- unlinkat:263:35 mkdir:83:-
            mkdirat:258:34 rmdir:84:- mknod:133:- mknodat:259:33 chmod:90:- fchmod:91:52 fchmodat:268:53
            fchmodat2:452:452 chown:92:- fchown:93:55 lchown:94:- fchownat:260:54 utime:132:- utimes:235:-
            utimensat:280:88 futimesat:261:- setxattr:188:5 lsetxattr:189:6 fsetxattr:190:7 removexattr:197:14
            lremovexattr:198:15 fremovexattr:199:16 flock:73:32 sync:162:81 syncfs:306:267
            name_to_handle_at:303:264 open_by_handle_at:304:265

            mount:165:40 umount2:166:39 mount_setattr:442:442 move_mount:429:429 open_tree:428:428 fsopen:430:430
            fsconfig:431:431 fsmount:432:432 fspick:433:433 statmount:457:457 listmount:458:458 pivot_root:155:41
            chroot:161:51 unshare:272:97 setns:308:268

            setuid:105:146 setgid:106:144 setreuid:113:145 setregid:114:143 setresuid:117:147 setresgid:119:149
            setfsuid:122:151 setfsgid:123:152 setgroups:116:159 capset:126:91 keyctl:250:219 add_key:248:217
            request_key:249:218 lsm_set_self_attr:460:460 landlock_create_ruleset:444:444 landlock_add_rule:445:445
            landlock_restrict_self:446:446

            bpf:321:280 perf_event_open:298:241 init_module:175:105 finit_module:313:273 delete_module:176:106
            kexec_load:246:104 kexec_file_load:320:294 reboot:169:142 swapon:167:224 swapoff:168:225 acct:163:89
            quotactl:179:60 quotactl_fd:443:443 syslog:103:116 settimeofday:164:170 clock_settime:227:112
            clock_adjtime:305:266 adjtimex:159:171 sethostname:170:161 setdomainname:171:162 iopl:172:-
            ioperm:173:- modify_ldt:154:- vhangup:153:58 uselib:134:- nfsservctl:180:42 lookup_dcookie:212:18
            sysfs:139:- _sysctl:156:-
            """;

    /** Calls whose arguments a filter cannot see; the C library has another way when they are missing. */
    private static final String MISSING = "clone3:435:435 openat2:437:437";

    /** Calls that the JVM needs with some arguments and not with others. */
    private static final String CHECKED = """
            open:2:- openat:257:56 clone:56:220 tgkill:234:131 prctl:157:167 prlimit64:302:261 ioctl:16:29 fcntl:72:25
            """;

    private final Architecture architecture;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> denied;
    private final List<Integer> missing;
    private final List<Integer> checked;

    SystemCallTable(Architecture architecture) {
        this.architecture = architecture;
        denied = read(DENIED);
        missing = read(MISSING);
        checked = read(CHECKED);
    }

    Architecture architecture() {
        return architecture;
    }

    /** Returns the numbers of the calls that nobody may make. */
    List<Integer> denied() {
        return denied;
    }

    /** Returns the numbers of the calls that the kernel should seem not to have. */
    List<Integer> missing() {
        return missing;
    }

    /** Returns the numbers of the calls on whose arguments it depends. */
    List<Integer> checked() {
        return checked;
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(architecture + " has no system call " + name);
        }
        return number;
    }

    private List<Integer> read(String entries) {
        return ENTRY.matcher(entries)
                .results()
                .filter(entry -> !column(entry).equals("-"))
                .map(entry -> {
                    int number = Integer.parseInt(column(entry));
                    numbers.put(entry.group(1), number);
                    return number;
                })
                .toList();
    }

    private String column(MatchResult entry) {
        return entry.group(architecture == Architecture.X86_64 ? 2 : 3);
    }
}
