// Written by `cargo xtask gen` from k8s-openapi (Kubernetes 1.36). Do not edit.

/// Kinds and their types.
pub(crate) static ROOTS: &[(&str, u16)] = &[
    ("CronJob", 25), ("DaemonSet", 9), ("Deployment", 12), ("DeploymentConfig", 1), ("Job", 27), ("Pod", 94),
    ("PodTemplate", 108), ("ReplicaSet", 15), ("ReplicationController", 116),
    ("SecurityContextConstraints", 7), ("StatefulSet", 20),
];

/// Where the fields of each type end.
pub(crate) static TYPE_ENDS: &[u16] = &[
    1, 6, 15, 17, 19, 23, 25, 53, 55, 60, 65, 67, 72, 80, 82, 87, 91, 93, 95, 97, 102, 103, 105, 116, 118,
    123, 131, 136, 152, 154, 155, 158, 160, 163, 164, 166, 170, 173, 175, 181, 184, 189, 191, 197, 201, 206,
    208, 211, 214, 218, 243, 248, 250, 252, 254, 255, 259, 261, 263, 266, 269, 274, 300, 301, 302, 307, 311,
    316, 318, 322, 324, 327, 330, 335, 337, 339, 341, 352, 354, 357, 360, 364, 365, 368, 370, 371, 374, 376,
    378, 383, 392, 394, 396, 398, 403, 405, 411, 413, 420, 423, 425, 426, 427, 430, 431, 432, 445, 487, 491,
    493, 496, 498, 508, 510, 516, 524, 529, 533, 535, 538, 541, 545, 555, 557, 559, 562, 565, 569, 581, 584,
    585, 590, 592, 594, 599, 607, 610, 614, 645, 647, 654, 660, 662, 666, 668, 672, 674, 677, 684, 699, 705,
];

/// Fields of all types: name, with bit 15 for a required one, and code of the type.
pub(crate) static FIELDS: &[(u16, u16)] = &[
    (70, 3), (17, 3), (140, 3), (164, 495), (305, 54), (310, 0), (167, 9), (199, 6), (244, 9), (262, 9),
    (290, 5), (320, 0), (339, 375), (344, 6), (352, 1), (235, 61), (355, 3), (157, 12), (165, 12), (355, 3),
    (356, 12), (357, 12), (358, 12), (279, 411), (355, 3), (5, 6), (6, 6), (7, 6), (8, 6), (9, 6), (10, 6),
    (11, 6), (12, 4), (13, 49), (14, 4), (17, 3), (57, 4), (58, 6), (94, 4), (95, 57), (107, 4), (140, 3),
    (164, 495), (225, 9), (238, 6), (248, 4), (268, 63), (278, 66), (282, 4), (330, 72), (362, 3), (363, 4),
    (379, 4), (235, 61), (355, 3), (17, 3), (140, 3), (164, 495), (305, 78), (310, 0), (167, 9), (262, 9),
    (33058, 486), (33107, 375), (359, 81), (264, 99), (355, 3), (17, 3), (140, 3), (164, 495), (305, 87),
    (310, 0), (167, 9), (199, 6), (229, 9), (244, 9), (262, 9), (33058, 486), (320, 90), (33107, 375),
    (264, 102), (355, 3), (17, 3), (140, 3), (164, 495), (305, 96), (310, 0), (167, 9), (244, 9),
    (33058, 486), (339, 375), (161, 15), (162, 15), (161, 15), (162, 15), (162, 15), (197, 9), (17, 3),
    (140, 3), (164, 495), (305, 117), (310, 0), (307, 9), (382, 3), (383, 3), (167, 9), (192, 111),
    (204, 114), (212, 3), (244, 9), (262, 9), (33058, 486), (297, 3), (33107, 375), (359, 120), (371, 316),
    (264, 105), (355, 3), (17, 3), (140, 3), (164, 495), (33073, 126), (310, 0), (41, 3), (83, 9),
    (32903, 135), (33040, 3), (308, 12), (329, 9), (332, 6), (346, 3), (17, 3), (140, 3), (164, 495),
    (305, 132), (310, 0), (2, 12), (25, 9), (26, 9), (39, 3), (40, 9), (149, 3), (152, 6), (159, 9), (196, 9),
    (210, 138), (213, 3), (290, 486), (327, 150), (332, 6), (33107, 375), (353, 9), (164, 495), (305, 132),
    (33033, 148), (46, 3), (32957, 3), (33134, 10), (310, 3), (33123, 3), (32769, 3), (186, 141), (187, 145),
    (33033, 154), (325, 9), (326, 3), (97, 3), (197, 9), (237, 6), (33141, 3), (179, 300), (206, 333),
    (208, 339), (147, 3), (33123, 3), (28, 3), (32832, 3), (32833, 3), (97, 3), (140, 3), (237, 6), (237, 6),
    (33055, 3), (33067, 3), (32838, 3), (97, 3), (182, 294), (237, 6), (368, 5), (3, 4), (71, 4), (32938, 4),
    (198, 3), (237, 6), (285, 3), (288, 294), (360, 3), (97, 3), (237, 6), (288, 294), (33141, 3), (141, 486),
    (173, 3), (190, 6), (32966, 3), (301, 3), (32941, 3), (190, 6), (32904, 3), (32941, 3), (190, 6),
    (134, 286), (32941, 3), (190, 6), (59, 9), (134, 286), (32941, 3), (190, 6), (19, 4), (38, 4), (76, 229),
    (77, 226), (124, 3), (125, 3), (144, 288), (146, 384), (32941, 3), (217, 202), (240, 384), (250, 205),
    (258, 408), (259, 3), (260, 208), (289, 432), (309, 384), (311, 6), (312, 6), (342, 3), (343, 3),
    (354, 6), (372, 466), (375, 469), (386, 3), (32815, 9), (111, 3), (116, 9), (173, 3), (232, 3),
    (33024, 3), (33027, 3), (32769, 3), (81, 210), (32957, 3), (366, 10), (134, 217), (87, 312), (169, 9),
    (32966, 3), (255, 405), (59, 9), (134, 217), (163, 3), (302, 18), (45, 186), (224, 3), (288, 420),
    (32941, 3), (364, 3), (365, 231), (44, 189), (87, 312), (90, 246), (255, 405), (286, 423), (19, 4),
    (38, 4), (76, 229), (77, 226), (124, 3), (125, 3), (144, 288), (146, 384), (32941, 3), (217, 202),
    (240, 384), (250, 205), (258, 408), (259, 3), (260, 208), (289, 432), (309, 384), (311, 6), (312, 6),
    (335, 3), (342, 3), (343, 3), (354, 6), (372, 466), (375, 469), (386, 3), (370, 321), (38, 4), (97, 3),
    (148, 9), (237, 6), (337, 4), (387, 4), (32904, 3), (190, 6), (32966, 3), (33144, 3), (32838, 3), (97, 3),
    (191, 5), (237, 6), (288, 294), (55, 3), (56, 3), (97, 3), (197, 9), (32969, 3), (237, 6), (32983, 9),
    (293, 3), (63, 3), (33013, 3), (261, 3), (32843, 3), (32966, 3), (237, 6), (109, 3), (123, 271), (198, 3),
    (32983, 15), (276, 3), (32941, 3), (33132, 3), (121, 4), (32898, 3), (32966, 3), (355, 3), (32, 6),
    (33, 6), (97, 3), (129, 3), (32899, 3), (133, 3), (32916, 9), (216, 4), (237, 6), (288, 294), (33104, 3),
    (233, 3), (242, 3), (32904, 3), (169, 9), (32966, 3), (219, 291), (220, 291), (313, 3), (80, 240),
    (122, 267), (303, 438), (338, 447), (32941, 3), (32966, 3), (237, 6), (33060, 3), (223, 382), (249, 303),
    (32952, 310), (32904, 3), (32957, 3), (366, 4), (153, 307), (154, 307), (17, 3), (32854, 3), (17, 3),
    (140, 3), (164, 495), (305, 318), (310, 0), (0, 4), (53, 456), (54, 459), (258, 474), (290, 486),
    (314, 3), (369, 3), (374, 3), (376, 3), (164, 495), (33073, 318), (32803, 3), (237, 6), (97, 3),
    (32968, 3), (17, 3), (140, 3), (164, 495), (305, 369), (310, 0), (223, 481), (249, 337), (141, 486),
    (155, 4), (168, 4), (176, 486), (177, 4), (33118, 3), (223, 481), (249, 337), (31, 3), (51, 3), (137, 3),
    (32906, 3), (158, 9), (33069, 3), (361, 5), (174, 4), (191, 349), (280, 4), (173, 3), (364, 3),
    (32941, 3), (32810, 3), (32941, 3), (252, 3), (253, 3), (32941, 3), (211, 3), (18, 162), (95, 12),
    (96, 3), (266, 12), (267, 6), (268, 12), (277, 3), (279, 411), (281, 417), (330, 13), (331, 3),
    (333, 445), (385, 483), (2, 12), (4, 159), (21, 6), (32816, 199), (67, 345), (68, 3), (74, 6), (79, 235),
    (110, 274), (112, 6), (113, 6), (114, 6), (118, 6), (119, 3), (120, 3), (126, 295), (127, 199), (181, 3),
    (183, 5), (193, 351), (194, 20), (221, 3), (225, 9), (226, 3), (239, 355), (254, 358), (258, 408),
    (259, 3), (270, 3), (273, 3), (274, 361), (275, 363), (289, 366), (294, 3), (295, 3), (298, 6), (300, 6),
    (323, 3), (341, 12), (349, 451), (351, 454), (379, 463), (17, 3), (140, 3), (164, 495), (339, 375),
    (164, 495), (305, 369), (97, 3), (237, 6), (33141, 3), (32990, 309), (33149, 9), (80, 240), (84, 9),
    (108, 258), (122, 267), (128, 9), (202, 9), (328, 9), (338, 447), (341, 12), (347, 9), (59, 9),
    (304, 472), (106, 3), (237, 6), (33011, 3), (340, 3), (360, 3), (33135, 3), (97, 3), (32892, 3), (139, 3),
    (32938, 4), (214, 3), (237, 6), (288, 294), (360, 3), (17, 3), (140, 3), (164, 495), (305, 399), (310, 0),
    (167, 9), (244, 9), (290, 5), (339, 375), (32941, 3), (246, 3), (46, 3), (66, 18), (33019, 3), (36, 403),
    (145, 20), (247, 20), (143, 3), (263, 3), (355, 3), (360, 3), (97, 3), (32866, 3), (231, 3), (237, 6),
    (33056, 294), (306, 6), (315, 3), (318, 3), (33102, 3), (376, 3), (147, 3), (33123, 3), (32941, 3),
    (190, 6), (32904, 3), (32941, 3), (190, 6), (134, 286), (32941, 3), (190, 6), (59, 9), (134, 286),
    (190, 6), (287, 3), (10, 6), (18, 162), (29, 174), (227, 6), (228, 3), (238, 6), (266, 12), (267, 6),
    (268, 12), (279, 411), (281, 417), (385, 483), (20, 3), (82, 12), (32966, 3), (33051, 12), (97, 3),
    (237, 6), (288, 294), (376, 3), (377, 3), (32941, 3), (33132, 3), (109, 3), (32983, 15), (72, 3),
    (136, 3), (189, 3), (348, 12), (364, 3), (141, 486), (155, 4), (32928, 9), (166, 9), (180, 3), (185, 3),
    (33118, 3), (33152, 3), (16, 3), (32908, 3), (32941, 3), (16, 3), (32908, 3), (32941, 3), (175, 3),
    (22, 156), (23, 165), (24, 168), (30, 177), (34, 180), (43, 195), (52, 171), (69, 219), (73, 222),
    (78, 237), (85, 243), (92, 249), (93, 252), (99, 255), (102, 261), (103, 264), (115, 276), (124, 282),
    (132, 279), (32941, 3), (178, 297), (203, 324), (205, 327), (218, 378), (230, 387), (234, 390),
    (236, 393), (271, 414), (284, 429), (319, 441), (380, 477), (32830, 3), (32941, 3), (32939, 3), (172, 3),
    (32941, 3), (237, 6), (241, 3), (321, 3), (322, 3), (37, 183), (43, 192), (69, 213), (209, 342),
    (284, 426), (296, 435), (145, 20), (247, 20), (97, 3), (316, 3), (317, 3), (33146, 3), (32975, 336),
    (33149, 9), (104, 3), (105, 3), (117, 6), (269, 3), (153, 490), (156, 5), (32904, 3), (32957, 3),
    (366, 4), (17, 3), (88, 3), (89, 0), (151, 3), (188, 3), (324, 3), (345, 3), (15, 5), (50, 3), (60, 12),
    (61, 3), (91, 4), (100, 3), (101, 12), (142, 5), (150, 493), (173, 3), (175, 3), (195, 499), (257, 3),
    (291, 3), (356, 3), (32785, 3), (27, 6), (49, 6), (32908, 3), (32941, 3), (33124, 3),
];

/// The values a field may have, by number of the field.
pub(crate) static VALUES: &[(u16, &[&str])] = &[
    (66, &["OnDelete", "RollingUpdate"]), (81, &["Recreate", "RollingUpdate"]),
    (108, &["OrderedReady", "Parallel"]), (117, &["OnDelete", "RollingUpdate"]),
    (123, &["Allow", "Forbid", "Replace"]), (139, &["Indexed", "NonIndexed"]),
    (146, &["Failed", "TerminatingOrFailed"]), (174, &["Localhost", "RuntimeDefault", "Unconfined"]),
    (223, &["Always", "IfNotPresent", "Never"]), (238, &["FallbackToLogsOnError", "File"]),
    (247, &["SCTP", "TCP", "UDP"]), (249, &["NotRequired", "RestartContainer"]),
    (279, &["Always", "IfNotPresent", "Never"]), (295, &["FallbackToLogsOnError", "File"]),
    (334, &["HTTP", "HTTPS"]),
    (340, &["BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"]),
    (372, &["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"]), (390, &["Block", "Filesystem"]),
    (425, &["linux", "windows"]), (434, &["Always", "OnRootMismatch"]), (438, &["MountOption", "Recursive"]),
    (442, &["Merge", "Strict"]), (450, &["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"]),
    (466, &["Never", "PreemptLowerPriority"]), (472, &["Always", "Never", "OnFailure"]),
    (556, &["Localhost", "RuntimeDefault", "Unconfined"]), (573, &["Default", "Unmasked"]),
    (594, &["NoExecute", "NoSchedule", "PreferNoSchedule"]), (596, &["Equal", "Exists", "Gt", "Lt"]),
    (603, &["Honor", "Ignore"]), (604, &["Honor", "Ignore"]), (606, &["DoNotSchedule", "ScheduleAnyway"]),
    (648, &["Bidirectional", "HostToContainer", "None"]), (651, &["Disabled", "Enabled", "IfPossible"]),
    (675, &["DoesNotExist", "Exists", "In", "NotIn"]),
];

/// Where each name ends.
pub(crate) static NAME_ENDS: &[u16] = &[
    11, 17, 38, 41, 49, 73, 85, 101, 113, 127, 151, 175, 194, 212, 232, 243, 251, 261, 276, 280, 288, 316,
    336, 345, 354, 366, 386, 404, 415, 427, 433, 453, 470, 485, 491, 500, 506, 524, 531, 545, 556, 573, 586,
    595, 610, 622, 635, 648, 658, 668, 685, 705, 708, 718, 731, 742, 753, 775, 806, 817, 843, 860, 870, 879,
    887, 894, 901, 910, 919, 930, 936, 940, 946, 954, 972, 981, 984, 991, 1000, 1019, 1023, 1032, 1049, 1071,
    1087, 1089, 1098, 1106, 1116, 1124, 1134, 1144, 1154, 1161, 1177, 1184, 1203, 1209, 1216, 1233, 1245,
    1255, 1262, 1271, 1289, 1311, 1316, 1322, 1326, 1330, 1341, 1347, 1354, 1365, 1372, 1380, 1388, 1399,
    1408, 1416, 1432, 1441, 1448, 1459, 1464, 1479, 1495, 1509, 1528, 1541, 1543, 1546, 1551, 1565, 1570,
    1581, 1584, 1591, 1598, 1605, 1609, 1622, 1628, 1633, 1642, 1648, 1661, 1677, 1680, 1689, 1702, 1709,
    1723, 1739, 1750, 1764, 1775, 1778, 1798, 1814, 1821, 1829, 1843, 1849, 1857, 1860, 1870, 1885, 1902,
    1906, 1914, 1923, 1939, 1943, 1954, 1963, 1980, 1990, 1993, 2005, 2023, 2031, 2051, 2063, 2080, 2096,
    2107, 2122, 2131, 2139, 2147, 2154, 2162, 2164, 2172, 2187, 2198, 2207, 2211, 2217, 2221, 2227, 2240,
    2261, 2297, 2317, 2328, 2343, 2358, 2372, 2388, 2400, 2419, 2439, 2443, 2447, 2454, 2459, 2473, 2482,
    2489, 2505, 2515, 2562, 2568, 2576, 2593, 2603, 2612, 2635, 2644, 2660, 2668, 2678, 2685, 2691, 2694,
    2702, 2724, 2738, 2752, 2769, 2778, 2786, 2794, 2804, 2811, 2819, 2843, 2889, 2901, 2909, 2926, 2951,
    2965, 2981, 2993, 3008, 3017, 3030, 3048, 3056, 3076, 3080, 3093, 3098, 3108, 3120, 3129, 3142, 3158,
    3165, 3173, 3186, 3201, 3216, 3222, 3241, 3255, 3269, 3277, 3291, 3306, 3313, 3319, 3329, 3341, 3351,
    3360, 3375, 3383, 3391, 3397, 3404, 3418, 3436, 3455, 3466, 3483, 3492, 3513, 3523, 3532, 3537, 3544,
    3548, 3558, 3563, 3586, 3598, 3604, 3609, 3618, 3628, 3644, 3655, 3670, 3687, 3698, 3707, 3715, 3722,
    3733, 3742, 3753, 3767, 3783, 3796, 3812, 3838, 3856, 3880, 3887, 3894, 3900, 3919, 3931, 3941, 3950,
    3958, 3964, 3993, 4015, 4039, 4043, 4047, 4055, 4069, 4086, 4097, 4108, 4133, 4141, 4164, 4167, 4171,
    4174, 4185, 4196, 4210, 4214, 4229, 4247, 4252, 4257, 4266, 4272, 4278, 4294, 4319, 4338, 4358, 4371,
    4379, 4389, 4401, 4411, 4426, 4436, 4443, 4456, 4462, 4473, 4483, 4500, 4514, 4524, 4529,
];

/// All names of fields in order, one after the other.
pub(crate) static NAMES: &str = "\
accessModesactionactiveDeadlineSecondsaddaffinityallowHostDirVolumePluginallowHostIPCallowHostNetworkallowHost\
PIDallowHostPortsallowPrivilegeEscalationallowPrivilegedContainerallowedCapabilitiesallowedFlexVolumesallowedU\
nsafeSysctlsannotationsapiGroupapiVersionappArmorProfileargsaudienceautomountServiceAccountTokenawsElasticBloc\
kStoreazureDiskazureFilebackoffLimitbackoffLimitPerIndexblockOwnerDeletioncachingModecapabilitiescephfscertifi\
cateChainPathchapAuthDiscoverychapAuthSessioncinderclaimNameclaimsclusterTrustBundlecommandcompletionModecompl\
etionsconcurrencyPolicyconditionTypeconfigMapconfigMapKeyRefconfigMapRefcontainerNamecontainerPortcontainersco\
ntrollercreationTimestampcredentialBundlePathcsidataSourcedataSourceRefdatasetNamedatasetUUIDdefaultAddCapabil\
itiesdefaultAllowPrivilegeEscalationdefaultModedeletionGracePeriodSecondsdeletionTimestampdevicePathdirectoryd\
iskNamediskURIdivisordnsConfigdnsPolicydownwardAPIdriverdropeffectemptyDirenableServiceLinksendpointsenvenvFro\
mephemeralephemeralContainersexecexitCodesexpirationSecondsfailedJobsHistoryLimitfailureThresholdfcfieldPathfi\
eldReffieldsTypefieldsV1fileKeyReffinalizersflexVolumeflockerforbiddenSysctlsfsGroupfsGroupChangePolicyfsTypeg\
atewaygcePersistentDiskgenerateNamegenerationgitRepoglusterfsgmsaCredentialSpecgmsaCredentialSpecNamegroupgrou\
psgrpchosthostAliaseshostIPhostIPChostNetworkhostPIDhostPathhostPorthostProcesshostUsershostnamehostnameOverri\
dehostnameshttpGethttpHeadersimageimagePullPolicyimagePullSecretsinitContainersinitialDelaySecondsinitiatorNam\
eipiqniscsiiscsiInterfaceitemsjobTemplatekeykeyPathkeyTypekeyringkindlabelSelectorlabelslevellifecyclelimitsli\
venessProbelocalhostProfilelunmanagedBymanagedFieldsmanagermanualSelectormatchExpressionsmatchFieldsmatchLabel\
KeysmatchLabelsmaxmaxExpirationSecondsmaxFailedIndexesmaxSkewmaxSurgemaxUnavailablemediummetadataminminDomains\
minReadySecondsmismatchLabelKeysmodemonitorsmountPathmountPropagationnamenameserversnamespacenamespaceSelector\
namespacesnfsnodeAffinitynodeAffinityPolicynodeNamenodePublishSecretRefnodeSelectornodeSelectorTermsnodeTaints\
PolicyonExitCodesonPodConditionsoperationoperatoroptionaloptionsordinalsosoverheadownerReferencesparallelismpa\
rtitionpathpausedpdIDpdNameperiodSecondspersistentVolumeClaimpersistentVolumeClaimRetentionPolicyphotonPersist\
entDiskpodAffinitypodAffinityTermpodAntiAffinitypodCertificatepodFailurePolicypodGroupNamepodManagementPolicyp\
odReplacementPolicypoolportportalsportsportworxVolumepostStartpreStoppreemptionPolicypreferencepreferredDuring\
SchedulingIgnoredDuringExecutionprefixprioritypriorityClassNameprivilegedprocMountprogressDeadlineSecondsproje\
ctedprotectionDomainprotocolpullPolicyquobyterangesrbdreadOnlyreadOnlyRootFilesystemreadinessGatesreadinessPro\
berecursiveReadOnlyreferenceregistryreplicasrepositoryrequestrequestsrequiredDropCapabilitiesrequiredDuringSch\
edulingIgnoredDuringExecutionresizePolicyresourceresourceClaimNameresourceClaimTemplateNameresourceClaimsresou\
rceFieldRefresourceNameresourceVersionresourcesrestartPolicyrestartPolicyRulesrevisionrevisionHistoryLimitrole\
rollingUpdaterulesrunAsGrouprunAsNonRootrunAsUserrunAsUserNameruntimeClassNamescaleIOscheduleschedulerNamesche\
dulingGatesschedulingGroupschemeseLinuxChangePolicyseLinuxContextseLinuxOptionssearchesseccompProfileseccompPr\
ofilessecondssecretsecretFilesecretKeyRefsecretNamesecretRefsecurityContextselectorselfLinkserverserviceservic\
eAccountserviceAccountNameserviceAccountTokenserviceNamesetHostnameAsFQDNshareNameshareProcessNamespacesignerN\
amesizeLimitsleepsourcesspecsslEnabledstartstartingDeadlineSecondsstartupProbestatusstdinstdinOncestopSignalst\
orageClassNamestorageModestoragePolicyIDstoragePolicyNamestoragePoolstorageosstrategysubPathsubPathExprsubdoma\
insubresourcesucceededCountsucceededIndexessuccessPolicysuccessThresholdsuccessfulJobsHistoryLimitsupplemental\
GroupssupplementalGroupsPolicysuspendsysctlssystemtargetContainerNametargetPortaltargetWWNstcpSockettemplatete\
nantterminationGracePeriodSecondsterminationMessagePathterminationMessagePolicytesttimetimeZonetimeoutSecondst\
olerationSecondstolerationstopologyKeytopologySpreadConstraintstriggersttlSecondsAfterFinishedttytypeuiduidRan\
geMaxuidRangeMinupdateStrategyuseruserAnnotationsuserNamespaceLevelusersvaluevalueFromvaluesvolumevolumeAttrib\
utesvolumeAttributesClassNamevolumeClaimTemplatevolumeClaimTemplatesvolumeDevicesvolumeIDvolumeModevolumeMount\
svolumeNamevolumeNamespacevolumePathvolumesvsphereVolumeweightwhenDeletedwhenScaledwhenUnsatisfiablewindowsOpt\
ionsworkingDirwwids\
";
