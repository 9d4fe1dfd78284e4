// Written by `cargo xtask gen` from k8s-openapi (Kubernetes 1.36). Do not edit.

/// Kinds and their types.
pub(crate) static ROOTS: &[(&str, u16)] = &[
    ("CronJob", 31), ("DaemonSet", 15), ("Deployment", 18), ("DeploymentConfig", 1), ("Job", 33),
    ("Pod", 100), ("PodTemplate", 114), ("ReplicaSet", 21), ("ReplicationController", 122),
    ("SecurityContextConstraints", 7), ("StatefulSet", 26), ("VirtualMachine", 9),
    ("VirtualMachineClusterInstancetype", 10), ("VirtualMachineInstance", 11),
    ("VirtualMachineInstanceReplicaSet", 12), ("VirtualMachineInstancetype", 13), ("VirtualMachinePool", 14),
];

/// Where the fields of each type end.
pub(crate) static TYPE_ENDS: &[u16] = &[
    1, 6, 15, 17, 19, 23, 25, 53, 55, 60, 65, 70, 75, 80, 85, 90, 95, 97, 102, 110, 112, 117, 121, 123, 125,
    127, 132, 133, 135, 146, 148, 153, 161, 166, 182, 184, 185, 188, 190, 193, 194, 196, 200, 203, 205, 211,
    214, 219, 221, 227, 231, 236, 238, 241, 244, 248, 273, 278, 280, 282, 284, 285, 289, 291, 293, 296, 299,
    304, 330, 331, 332, 337, 341, 346, 348, 352, 354, 357, 360, 365, 367, 369, 371, 382, 384, 387, 390, 394,
    395, 398, 400, 401, 404, 406, 408, 413, 422, 424, 426, 428, 433, 435, 441, 443, 450, 453, 455, 456, 457,
    460, 461, 462, 475, 517, 521, 523, 526, 528, 538, 540, 546, 554, 559, 563, 565, 568, 571, 575, 585, 587,
    589, 592, 595, 599, 611, 614, 615, 620, 622, 624, 629, 637, 640, 644, 675, 677, 684, 690, 692, 696, 698,
    702, 703, 705, 706, 707, 709, 712, 717, 720, 723, 724, 730, 733, 737, 739, 749, 751, 753, 755, 780, 784,
    786, 800, 803, 816, 818, 820, 821, 822, 829, 831, 836, 843, 849, 853, 854, 857, 880, 890, 909, 910, 912,
    917, 918, 921, 924, 925, 932, 934, 939, 943, 945, 949, 950, 951, 953, 962, 965, 968, 977, 978, 982, 984,
    987, 990, 993, 997, 998, 1000, 1001, 1003, 1005, 1007, 1012, 1013, 1030, 1032, 1035, 1042, 1057, 1063,
];

/// Fields of all types: name, with bit 15 for a required one, and code of the type.
pub(crate) static FIELDS: &[(u16, u16)] = &[
    (123, 3), (21, 3), (229, 3), (267, 738), (459, 54), (468, 0), (270, 9), (321, 6), (376, 9), (398, 9),
    (432, 5), (478, 0), (501, 393), (506, 6), (520, 1), (364, 61), (523, 3), (255, 12), (268, 12), (523, 3),
    (524, 12), (525, 12), (526, 12), (420, 429), (523, 3), (9, 6), (10, 6), (11, 6), (12, 6), (13, 6),
    (14, 6), (15, 6), (16, 4), (17, 49), (18, 4), (21, 3), (101, 4), (102, 6), (158, 4), (159, 57), (172, 4),
    (229, 3), (267, 738), (352, 9), (367, 6), (381, 4), (406, 63), (419, 66), (423, 4), (488, 72), (535, 3),
    (537, 4), (564, 4), (364, 61), (523, 3), (21, 3), (229, 3), (267, 738), (459, 642), (468, 0), (21, 3),
    (229, 3), (267, 738), (459, 615), (468, 0), (21, 3), (229, 3), (267, 738), (459, 612), (468, 0), (21, 3),
    (229, 3), (267, 738), (459, 684), (468, 0), (21, 3), (229, 3), (267, 738), (459, 615), (468, 0), (21, 3),
    (229, 3), (267, 738), (459, 669), (468, 0), (21, 3), (229, 3), (267, 738), (459, 96), (468, 0), (270, 9),
    (398, 9), (33200, 729), (33269, 393), (527, 99), (402, 117), (523, 3), (21, 3), (229, 3), (267, 738),
    (459, 105), (468, 0), (270, 9), (321, 6), (357, 9), (376, 9), (398, 9), (33200, 729), (478, 108),
    (33269, 393), (402, 120), (523, 3), (21, 3), (229, 3), (267, 738), (459, 114), (468, 0), (270, 9),
    (376, 9), (33200, 729), (501, 393), (261, 15), (262, 15), (261, 15), (262, 15), (262, 15), (317, 9),
    (21, 3), (229, 3), (267, 738), (459, 135), (468, 0), (463, 9), (568, 3), (569, 3), (270, 9), (309, 129),
    (328, 132), (337, 3), (376, 9), (398, 9), (33200, 729), (440, 3), (33269, 393), (527, 138), (555, 334),
    (402, 123), (523, 3), (21, 3), (229, 3), (267, 738), (33227, 144), (468, 0), (75, 3), (143, 9),
    (32989, 153), (33181, 3), (465, 12), (487, 9), (491, 6), (510, 3), (21, 3), (229, 3), (267, 738),
    (459, 150), (468, 0), (5, 12), (40, 9), (41, 9), (73, 3), (74, 9), (244, 3), (247, 6), (257, 9), (316, 9),
    (335, 156), (338, 3), (432, 729), (485, 168), (491, 6), (33269, 393), (521, 9), (267, 738), (459, 150),
    (33171, 166), (82, 3), (33073, 3), (33311, 10), (468, 3), (33291, 3), (32772, 3), (302, 159), (303, 163),
    (33171, 172), (483, 9), (484, 3), (161, 3), (317, 9), (366, 6), (33325, 3), (292, 318), (331, 351),
    (333, 357), (238, 3), (33291, 3), (53, 3), (32882, 3), (32883, 3), (161, 3), (229, 3), (366, 6), (366, 6),
    (33196, 3), (33212, 3), (32891, 3), (161, 3), (295, 312), (366, 6), (552, 5), (6, 4), (124, 4),
    (33042, 4), (320, 3), (366, 6), (426, 3), (429, 312), (531, 3), (161, 3), (366, 6), (429, 312),
    (33325, 3), (231, 729), (279, 3), (307, 6), (33088, 3), (448, 3), (33047, 3), (307, 6), (32993, 3),
    (33047, 3), (307, 6), (220, 304), (33047, 3), (307, 6), (103, 9), (220, 304), (33047, 3), (307, 6),
    (25, 4), (72, 4), (134, 247), (135, 244), (199, 3), (200, 3), (235, 306), (237, 402), (33047, 3),
    (344, 220), (369, 402), (385, 223), (394, 426), (395, 3), (396, 226), (431, 450), (466, 402), (469, 6),
    (470, 6), (504, 3), (505, 3), (522, 6), (556, 484), (560, 487), (572, 3), (32852, 9), (182, 3), (187, 9),
    (279, 3), (360, 3), (33160, 3), (33163, 3), (32772, 3), (141, 228), (33073, 3), (543, 10), (220, 235),
    (148, 330), (272, 9), (33088, 3), (391, 423), (103, 9), (220, 235), (263, 3), (449, 18), (79, 204),
    (351, 3), (429, 438), (33047, 3), (541, 3), (542, 249), (78, 207), (148, 330), (152, 264), (391, 423),
    (427, 441), (25, 4), (72, 4), (134, 247), (135, 244), (199, 3), (200, 3), (235, 306), (237, 402),
    (33047, 3), (344, 220), (369, 402), (385, 223), (394, 426), (395, 3), (396, 226), (431, 450), (466, 402),
    (469, 6), (470, 6), (496, 3), (504, 3), (505, 3), (522, 6), (556, 484), (560, 487), (572, 3), (554, 339),
    (72, 4), (161, 3), (240, 9), (366, 6), (498, 4), (573, 4), (32993, 3), (307, 6), (33088, 3), (33329, 3),
    (32891, 3), (161, 3), (308, 5), (366, 6), (429, 312), (96, 3), (97, 3), (161, 3), (317, 9), (33092, 3),
    (366, 6), (33109, 9), (436, 3), (111, 3), (33145, 3), (397, 3), (32901, 3), (33088, 3), (366, 6),
    (178, 3), (195, 289), (320, 3), (33109, 15), (417, 3), (33047, 3), (33309, 3), (192, 4), (32983, 3),
    (33088, 3), (523, 3), (60, 6), (61, 6), (161, 3), (207, 3), (32984, 3), (218, 3), (33008, 9), (343, 4),
    (366, 6), (429, 312), (33265, 3), (361, 3), (374, 3), (32993, 3), (272, 9), (33088, 3), (346, 309),
    (347, 309), (471, 3), (140, 258), (194, 285), (451, 456), (499, 465), (33047, 3), (33088, 3), (366, 6),
    (33203, 3), (350, 400), (382, 321), (33065, 328), (32993, 3), (33073, 3), (543, 4), (251, 325),
    (252, 325), (21, 3), (32915, 3), (21, 3), (229, 3), (267, 738), (459, 336), (468, 0), (1, 4), (92, 474),
    (93, 477), (394, 492), (432, 729), (472, 3), (553, 3), (559, 3), (561, 3), (267, 738), (33227, 336),
    (32832, 3), (366, 6), (161, 3), (33091, 3), (21, 3), (229, 3), (267, 738), (459, 387), (468, 0),
    (350, 499), (382, 355), (231, 729), (253, 4), (271, 4), (283, 729), (284, 4), (33284, 3), (350, 499),
    (382, 355), (58, 3), (90, 3), (226, 3), (32995, 3), (256, 9), (33216, 3), (532, 5), (281, 4), (308, 367),
    (421, 4), (279, 3), (541, 3), (33047, 3), (32844, 3), (33047, 3), (388, 3), (389, 3), (33047, 3),
    (336, 3), (23, 180), (159, 12), (160, 3), (404, 12), (405, 6), (406, 12), (418, 3), (420, 429),
    (422, 435), (488, 13), (489, 3), (492, 463), (571, 501), (5, 12), (8, 177), (36, 6), (32853, 217),
    (118, 363), (119, 3), (129, 6), (137, 253), (179, 292), (183, 6), (184, 6), (185, 6), (189, 6), (190, 3),
    (191, 3), (202, 313), (205, 217), (294, 3), (296, 5), (310, 369), (312, 20), (348, 3), (352, 9), (353, 3),
    (368, 373), (390, 376), (394, 426), (395, 3), (410, 3), (414, 3), (415, 379), (416, 381), (431, 384),
    (437, 3), (438, 3), (442, 6), (445, 6), (481, 3), (503, 12), (515, 469), (517, 472), (564, 481), (21, 3),
    (229, 3), (267, 738), (501, 393), (267, 738), (459, 387), (161, 3), (366, 6), (33325, 3), (33117, 327),
    (33335, 9), (140, 258), (144, 9), (173, 276), (194, 285), (206, 9), (325, 9), (486, 9), (499, 465),
    (503, 12), (511, 9), (103, 9), (458, 490), (171, 3), (366, 6), (33143, 3), (502, 3), (531, 3), (33319, 3),
    (161, 3), (32967, 3), (228, 3), (33042, 4), (340, 3), (366, 6), (429, 312), (531, 3), (21, 3), (229, 3),
    (267, 738), (459, 417), (468, 0), (270, 9), (376, 9), (432, 5), (501, 393), (33047, 3), (378, 3), (82, 3),
    (117, 18), (33154, 3), (66, 421), (236, 20), (380, 20), (234, 3), (401, 3), (523, 3), (531, 3), (161, 3),
    (32930, 3), (359, 3), (366, 6), (33197, 312), (462, 6), (473, 3), (476, 3), (33262, 3), (561, 3),
    (238, 3), (33291, 3), (33047, 3), (307, 6), (32993, 3), (33047, 3), (307, 6), (220, 304), (33047, 3),
    (307, 6), (103, 9), (220, 304), (307, 6), (428, 3), (14, 6), (23, 180), (54, 192), (355, 6), (356, 3),
    (367, 6), (404, 12), (405, 6), (406, 12), (420, 429), (422, 435), (571, 501), (28, 3), (142, 12),
    (33088, 3), (33192, 12), (161, 3), (366, 6), (429, 312), (561, 3), (562, 3), (33047, 3), (33309, 3),
    (178, 3), (33109, 15), (125, 3), (225, 3), (305, 3), (514, 12), (541, 3), (231, 729), (253, 4),
    (33027, 9), (269, 9), (293, 3), (298, 3), (33284, 3), (33338, 3), (20, 3), (32997, 3), (33047, 3),
    (20, 3), (32997, 3), (33047, 3), (282, 3), (37, 174), (38, 183), (39, 186), (57, 195), (63, 198),
    (77, 213), (91, 189), (121, 237), (127, 240), (136, 255), (145, 261), (156, 267), (157, 270), (163, 273),
    (166, 279), (167, 282), (186, 294), (199, 300), (217, 297), (33047, 3), (291, 315), (327, 342),
    (329, 345), (345, 396), (358, 405), (363, 408), (365, 411), (411, 432), (425, 447), (477, 459),
    (565, 495), (32875, 3), (33047, 3), (33043, 3), (276, 3), (33047, 3), (366, 6), (373, 3), (479, 3),
    (480, 3), (71, 201), (77, 210), (121, 231), (334, 360), (425, 444), (439, 453), (236, 20), (380, 20),
    (161, 3), (474, 3), (475, 3), (33331, 3), (33100, 354), (33335, 9), (168, 3), (169, 3), (188, 6),
    (407, 3), (438, 3), (277, 3), (452, 3), (279, 3), (529, 6), (43, 513), (126, 579), (51, 3), (370, 6),
    (519, 3), (26, 3), (248, 3), (434, 3), (450, 3), (544, 3), (64, 3), (193, 6), (366, 6), (512, 0),
    (513, 3), (538, 531), (301, 12), (285, 3), (286, 3), (287, 312), (429, 312), (533, 3), (534, 3), (279, 3),
    (307, 6), (558, 3), (199, 3), (200, 3), (201, 3), (320, 3), (320, 3), (366, 6), (87, 12), (98, 6),
    (146, 550), (219, 6), (260, 12), (273, 3), (300, 660), (371, 681), (456, 12), (508, 12), (279, 3),
    (339, 3), (461, 0), (536, 0), (193, 6), (279, 3), (29, 6), (30, 6), (31, 6), (32, 6), (33, 6), (34, 6),
    (44, 6), (67, 0), (112, 6), (116, 568), (122, 0), (153, 592), (170, 598), (180, 601), (209, 610),
    (211, 619), (239, 6), (288, 6), (315, 664), (400, 0), (457, 705), (518, 717), (530, 6), (545, 723),
    (566, 0), (47, 3), (299, 4), (354, 565), (507, 3), (306, 12), (541, 3), (46, 0), (48, 12), (52, 3),
    (56, 519), (59, 6), (99, 6), (113, 570), (138, 3), (212, 3), (240, 636), (279, 3), (434, 3), (446, 6),
    (495, 3), (51, 3), (322, 3), (370, 6), (62, 522), (68, 528), (88, 546), (108, 558), (146, 588),
    (155, 594), (213, 621), (214, 3), (233, 633), (242, 639), (265, 651), (372, 3), (394, 693), (149, 235),
    (558, 3), (326, 6), (430, 6), (55, 18), (327, 525), (2, 708), (22, 0), (197, 0), (198, 708), (230, 630),
    (362, 708), (454, 708), (279, 3), (546, 0), (2, 507), (49, 516), (223, 624), (434, 3), (540, 3), (64, 3),
    (65, 0), (106, 3), (279, 3), (379, 3), (495, 3), (547, 0), (64, 3), (65, 0), (106, 3), (279, 3), (379, 3),
    (495, 3), (55, 18), (320, 3), (447, 6), (523, 3), (314, 3), (51, 3), (279, 3), (523, 3), (0, 553),
    (8, 177), (24, 3), (118, 363), (119, 3), (120, 573), (139, 3), (190, 3), (237, 678), (290, 658), (296, 5),
    (353, 3), (369, 678), (390, 691), (414, 3), (438, 3), (464, 3), (481, 3), (503, 12), (515, 469),
    (517, 472), (539, 721), (564, 727), (19, 5), (88, 0), (170, 598), (180, 601), (213, 621), (214, 3),
    (233, 633), (265, 0), (296, 5), (414, 3), (3, 12), (42, 510), (48, 12), (50, 0), (110, 561), (241, 3),
    (243, 0), (250, 0), (273, 3), (279, 3), (318, 0), (319, 0), (322, 3), (342, 676), (344, 673), (453, 0),
    (460, 0), (467, 3), (495, 3), (490, 9), (80, 627), (222, 3), (199, 3), (200, 3), (201, 3), (208, 3),
    (224, 3), (177, 6), (443, 699), (455, 0), (500, 0), (51, 3), (370, 6), (383, 6), (523, 3), (95, 1),
    (210, 648), (349, 648), (408, 3), (409, 6), (501, 714), (528, 3), (267, 738), (459, 642), (203, 3),
    (204, 3), (229, 3), (279, 3), (399, 3), (174, 18), (196, 606), (258, 18), (384, 687), (100, 6), (289, 3),
    (278, 654), (279, 3), (330, 666), (387, 0), (176, 0), (273, 3), (549, 3), (550, 3), (35, 0), (262, 15),
    (280, 0), (321, 6), (376, 9), (412, 0), (432, 729), (527, 0), (548, 645), (279, 3), (341, 9), (360, 3),
    (132, 9), (360, 3), (463, 9), (140, 0), (144, 9), (175, 0), (194, 0), (206, 9), (325, 9), (486, 9),
    (499, 0), (511, 9), (249, 3), (321, 6), (376, 9), (432, 729), (501, 714), (7, 18), (264, 3), (279, 3),
    (388, 3), (389, 3), (236, 20), (311, 6), (380, 20), (307, 6), (428, 3), (558, 3), (27, 0), (109, 3),
    (339, 702), (441, 3), (131, 6), (273, 3), (279, 3), (130, 6), (77, 312), (425, 312), (267, 738),
    (459, 612), (130, 6), (326, 6), (64, 3), (193, 6), (279, 3), (366, 6), (523, 3), (523, 3), (69, 534),
    (70, 534), (77, 537), (81, 540), (83, 543), (94, 555), (121, 576), (122, 0), (128, 582), (136, 585),
    (181, 603), (266, 525), (279, 3), (327, 525), (425, 696), (437, 504), (493, 711), (251, 733), (254, 5),
    (32993, 3), (33073, 3), (543, 4), (21, 3), (150, 3), (151, 0), (246, 3), (304, 3), (482, 3), (509, 3),
    (19, 5), (89, 3), (104, 12), (105, 3), (154, 4), (164, 3), (165, 12), (232, 5), (245, 736), (279, 3),
    (282, 3), (313, 742), (393, 3), (433, 3), (524, 3), (32789, 3), (45, 6), (86, 6), (32997, 3), (33047, 3),
    (33292, 3),
];

/// The values a field may have, by number of the field.
pub(crate) static VALUES: &[(u16, &[&str])] = &[
    (96, &["OnDelete", "RollingUpdate"]), (111, &["Recreate", "RollingUpdate"]),
    (138, &["OrderedReady", "Parallel"]), (147, &["OnDelete", "RollingUpdate"]),
    (153, &["Allow", "Forbid", "Replace"]), (169, &["Indexed", "NonIndexed"]),
    (176, &["Failed", "TerminatingOrFailed"]), (204, &["Localhost", "RuntimeDefault", "Unconfined"]),
    (253, &["Always", "IfNotPresent", "Never"]), (268, &["FallbackToLogsOnError", "File"]),
    (277, &["SCTP", "TCP", "UDP"]), (279, &["NotRequired", "RestartContainer"]),
    (309, &["Always", "IfNotPresent", "Never"]), (325, &["FallbackToLogsOnError", "File"]),
    (364, &["HTTP", "HTTPS"]),
    (370, &["BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"]),
    (402, &["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"]), (420, &["Block", "Filesystem"]),
    (455, &["linux", "windows"]), (464, &["Always", "OnRootMismatch"]), (468, &["MountOption", "Recursive"]),
    (472, &["Merge", "Strict"]), (480, &["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"]),
    (496, &["Never", "PreemptLowerPriority"]), (502, &["Always", "Never", "OnFailure"]),
    (586, &["Localhost", "RuntimeDefault", "Unconfined"]), (603, &["Default", "Unmasked"]),
    (624, &["NoExecute", "NoSchedule", "PreferNoSchedule"]), (626, &["Equal", "Exists", "Gt", "Lt"]),
    (633, &["Honor", "Ignore"]), (634, &["Honor", "Ignore"]), (636, &["DoNotSchedule", "ScheduleAnyway"]),
    (678, &["Bidirectional", "HostToContainer", "None"]), (681, &["Disabled", "Enabled", "IfPossible"]),
    (1033, &["DoesNotExist", "Exists", "In", "NotIn"]),
];

/// Where each name ends.
pub(crate) static NAME_ENDS: &[u16] = &[
    17, 28, 32, 41, 47, 68, 71, 84, 92, 116, 128, 144, 156, 170, 194, 218, 237, 255, 275, 286, 294, 304, 308,
    323, 335, 339, 344, 355, 363, 387, 408, 428, 450, 473, 488, 499, 527, 547, 556, 565, 577, 597, 604, 608,
    623, 641, 650, 662, 671, 681, 687, 690, 695, 706, 718, 726, 731, 737, 757, 777, 794, 809, 816, 822, 831,
    843, 849, 866, 871, 891, 907, 925, 932, 946, 957, 974, 987, 996, 1011, 1023, 1032, 1045, 1058, 1071, 1084,
    1094, 1104, 1109, 1112, 1129, 1149, 1152, 1162, 1175, 1185, 1204, 1215, 1226, 1247, 1264, 1271, 1293,
    1324, 1335, 1361, 1378, 1388, 1398, 1405, 1411, 1422, 1431, 1445, 1449, 1457, 1464, 1469, 1476, 1485,
    1494, 1500, 1511, 1526, 1532, 1536, 1542, 1545, 1553, 1562, 1580, 1587, 1601, 1604, 1613, 1616, 1623,
    1632, 1651, 1662, 1678, 1682, 1691, 1708, 1730, 1746, 1748, 1756, 1765, 1773, 1779, 1789, 1797, 1807,
    1818, 1828, 1836, 1846, 1853, 1869, 1876, 1895, 1901, 1908, 1925, 1937, 1947, 1954, 1963, 1981, 2003,
    2007, 2012, 2018, 2022, 2027, 2041, 2064, 2070, 2074, 2085, 2096, 2104, 2110, 2117, 2128, 2135, 2143,
    2151, 2162, 2171, 2179, 2195, 2204, 2216, 2223, 2234, 2243, 2249, 2266, 2271, 2286, 2301, 2317, 2332,
    2360, 2374, 2393, 2406, 2416, 2422, 2434, 2444, 2446, 2455, 2470, 2472, 2475, 2480, 2494, 2515, 2520,
    2531, 2541, 2551, 2561, 2564, 2571, 2578, 2585, 2589, 2592, 2605, 2611, 2625, 2630, 2639, 2645, 2658,
    2674, 2690, 2693, 2703, 2710, 2717, 2726, 2739, 2746, 2760, 2772, 2776, 2786, 2802, 2813, 2827, 2838,
    2841, 2861, 2877, 2885, 2892, 2902, 2910, 2924, 2930, 2937, 2943, 2953, 2961, 2964, 2974, 2989, 3006,
    3010, 3015, 3023, 3032, 3048, 3059, 3065, 3069, 3083, 3094, 3103, 3120, 3130, 3141, 3158, 3178, 3204,
    3215, 3223, 3226, 3238, 3256, 3264, 3284, 3296, 3313, 3329, 3339, 3343, 3356, 3367, 3382, 3391, 3399,
    3405, 3413, 3420, 3428, 3430, 3453, 3461, 3476, 3484, 3496, 3507, 3516, 3521, 3533, 3537, 3543, 3553,
    3557, 3563, 3576, 3586, 3607, 3643, 3663, 3666, 3677, 3692, 3707, 3721, 3737, 3749, 3768, 3788, 3794,
    3798, 3802, 3812, 3819, 3824, 3838, 3847, 3854, 3870, 3880, 3927, 3933, 3941, 3958, 3972, 3982, 3991,
    4014, 4023, 4039, 4047, 4057, 4067, 4074, 4080, 4083, 4091, 4113, 4127, 4141, 4149, 4157, 4169, 4186,
    4195, 4203, 4211, 4221, 4228, 4239, 4247, 4271, 4317, 4328, 4344, 4356, 4364, 4377, 4394, 4419, 4433,
    4449, 4461, 4476, 4485, 4498, 4516, 4524, 4544, 4556, 4559, 4563, 4576, 4581, 4591, 4603, 4612, 4625,
    4636, 4643, 4659, 4666, 4681, 4689, 4702, 4717, 4732, 4738, 4757, 4771, 4785, 4793, 4807, 4822, 4829,
    4835, 4845, 4857, 4867, 4876, 4886, 4901, 4909, 4917, 4923, 4929, 4936, 4950, 4968, 4987, 4998, 5005,
    5022, 5025, 5034, 5055, 5064, 5070, 5080, 5089, 5092, 5097, 5108, 5113, 5116, 5119, 5126, 5131, 5138,
    5142, 5147, 5159, 5169, 5174, 5187, 5210, 5222, 5227, 5233, 5238, 5247, 5257, 5273, 5284, 5299, 5316,
    5327, 5336, 5344, 5351, 5362, 5371, 5382, 5396, 5412, 5425, 5441, 5467, 5485, 5509, 5536, 5543, 5550,
    5557, 5563, 5566, 5585, 5597, 5607, 5616, 5619, 5627, 5633, 5662, 5684, 5708, 5712, 5726, 5733, 5737,
    5745, 5759, 5764, 5772, 5789, 5800, 5811, 5836, 5839, 5843, 5851, 5874, 5877, 5881, 5884, 5895, 5906,
    5920, 5941, 5950, 5971, 5975, 5990, 5998, 6012, 6030, 6042, 6047, 6050, 6064, 6068, 6073, 6082, 6088,
    6095, 6100, 6108, 6125, 6147, 6164, 6177, 6183, 6199, 6224, 6243, 6263, 6276, 6284, 6295, 6305, 6317,
    6327, 6342, 6352, 6359, 6372, 6380, 6386, 6397, 6407, 6424, 6438, 6448, 6453,
];

/// All names of fields in order, one after the other.
pub(crate) static NAMES: &str = "\
accessCredentialsaccessModesacpiacpiIndexactionactiveDeadlineSecondsaddaddedOverheadaffinityallowHostDirVolume\
PluginallowHostIPCallowHostNetworkallowHostPIDallowHostPortsallowPrivilegeEscalationallowPrivilegedContaineral\
lowedCapabilitiesallowedFlexVolumesallowedUnsafeSysctlsannotationsapiGroupapiVersionapicappArmorProfilearchite\
ctureargsassetattestationaudienceautoattachGraphicsDeviceautoattachInputDeviceautoattachMemBalloonautoattachPo\
dInterfaceautoattachSerialConsoleautoattachVSOCKautohealingautomountServiceAccountTokenawsElasticBlockStoreazu\
reDiskazureFilebackoffLimitbackoffLimitPerIndexbindingbiosblockMultiQueueblockOwnerDeletionblockSizebootFileNa\
mebootOrderbootloaderbridgebuscachecachingModecapabilitiescapacitycdromcephfscertificateChainPathchangedBlockT\
rackingchapAuthDiscoverychapAuthSessionchassiscinderclaimNameclaimRequestclaimsclientPassthroughclockcloudInit\
ConfigDrivecloudInitNoCloudclusterTrustBundlecommandcompletionModecompletionsconcurrencyPolicyconditionTypecon\
figMapconfigMapKeyRefconfigMapRefcontainercontainerDiskcontainerNamecontainerPathcontainerPortcontainerscontro\
llercorescpucreationTimestampcredentialBundlePathcsidataSourcedataSourceRefdataVolumedataVolumeTemplatesdatase\
tNamedatasetUUIDdedicatedCpuPlacementdedicatedIOThreaddefaultdefaultAddCapabilitiesdefaultAllowPrivilegeEscala\
tiondefaultModedeletionGracePeriodSecondsdeletionTimestampdeviceNamedevicePathdevicesdhCertdhcpOptionsdirector\
ydisableHotplugdiskdiskNamediskURIdisksdivisordnsConfigdnsPolicydomaindownwardAPIdownwardMetricsdriverdropeffe\
ctefiemptyDiremptyDiskenableServiceLinksenabledencryptedStateendendpointsenvenvFromephemeralephemeralContainer\
serrorPolicyevictionStrategyexecexitCodesexpirationSecondsfailedJobsHistoryLimitfailureThresholdfcfeaturesfiel\
dPathfieldReffieldsfieldsTypefieldsV1fileKeyReffilesystemsfinalizersfirmwareflexVolumeflockerforbiddenSysctlsf\
sGroupfsGroupChangePolicyfsTypegatewaygcePersistentDiskgenerateNamegenerationgitRepoglusterfsgmsaCredentialSpe\
cgmsaCredentialSpecNamegpusgroupgroupsgrpcguestguestAgentPingguestMappingPassthroughhiddenhosthostAliaseshostD\
eviceshostDiskhostIPhostIPChostNetworkhostPIDhostPathhostPorthostProcesshostUsershostnamehostnameOverridehostn\
ameshotpluggablehttpGethttpHeadershugepageshypervhypervPassthroughimageimagePullPolicyimagePullSecretimagePull\
SecretsinferFromVolumeinferFromVolumeFailurePolicyinitContainersinitialDelaySecondsinitiatorNameinitrdPathinpu\
tsinstancetypeinterfacesioioThreadsioThreadsPolicyipiqniscsiiscsiInterfaceisolateEmulatorThreaditemsjobTemplat\
ekernelArgskernelBootkernelPathkeykeyPathkeyTypekeyringkindkvmlabelSelectorlabelslaunchSecuritylevellifecyclel\
imitslivenessProbelocalhostProfilelogSerialConsolelunmacAddressmachinemacvtapmanagedBymanagedFieldsmanagermanu\
alSelectormanufacturermaskmasqueradematchExpressionsmatchFieldsmatchLabelKeysmatchLabelsmaxmaxExpirationSecond\
smaxFailedIndexesmaxGuestmaxSkewmaxSocketsmaxSurgemaxUnavailablemediummemLockmemorymemoryDumpmetadataminminDom\
ainsminReadySecondsmismatchLabelKeysmodemodelmonitorsmountPathmountPropagationmsdmNameRefmultusnamenameGenerat\
ionnameserversnamespacenamespaceSelectornamespacesnetworkDatanetworkDataBase64networkDataSecretRefnetworkInter\
faceMultiqueuenetworkNamenetworksnfsnodeAffinitynodeAffinityPolicynodeNamenodePublishSecretRefnodeSelectornode\
SelectorTermsnodeTaintsPolicyntpServersnumaoffsetSecondsonExitCodesonPodConditionsoperationoperatoroptionoptio\
naloptionsordinalsosovercommitGuestOverheadoverheadownerReferencespageSizepanicDevicesparallelismpartitionpass\
tpasstBindingpathpausedpciAddresspdIDpdNameperiodSecondspersistentpersistentVolumeClaimpersistentVolumeClaimRe\
tentionPolicyphotonPersistentDiskpodpodAffinitypodAffinityTermpodAntiAffinitypodCertificatepodFailurePolicypod\
GroupNamepodManagementPolicypodReplacementPolicypolicypoolportportRangesportalsportsportworxVolumepostStartpre\
StoppreemptionPolicypreferencepreferredDuringSchedulingIgnoredDuringExecutionprefixprioritypriorityClassNamepr\
ivateOptionsprivilegedprocMountprogressDeadlineSecondsprojectedprotectionDomainprotocolpullPolicypvspinlockquo\
byterangesrbdreadOnlyreadOnlyRootFilesystemreadinessGatesreadinessProbereadonlyrealtimerebootPolicyrecursiveRe\
adOnlyreferenceregistryreplicasrepositoryrequestrequestNamerequestsrequiredDropCapabilitiesrequiredDuringSched\
ulingIgnoredDuringExecutionreservationreservedOverheadresizePolicyresourceresourceClaimresourceClaimNameresour\
ceClaimTemplateNameresourceClaimsresourceFieldRefresourceNameresourceVersionresourcesrestartPolicyrestartPolic\
yRulesrevisionrevisionHistoryLimitrevisionNamerngrolerollingUpdaterulesrunAsGrouprunAsNonRootrunAsUserrunAsUse\
rNamerunStrategyrunningruntimeClassNamescaleIOscaleInStrategyscheduleschedulerNameschedulingGatesschedulingGro\
upschemeseLinuxChangePolicyseLinuxContextseLinuxOptionssearchesseccompProfileseccompProfilessecondssecretsecre\
tFilesecretKeyRefsecretNamesecretRefsecureBootsecurityContextselectorselfLinkserialserverserviceserviceAccount\
serviceAccountNameserviceAccountTokenserviceNamesessionsetHostnameAsFQDNsevshareNameshareProcessNamespaceshare\
ablesharedsignerNamesizeLimitskusleepslicNameRefslirpsmmsnpsocketssoundsourcesspecsriovsshPublicKeysslEnableds\
tartstartStrategystartingDeadlineSecondsstartupProbestatestatusstdinstdinOncestopSignalstorageClassNamestorage\
ModestoragePolicyIDstoragePolicyNamestoragePoolstorageosstrategysubPathsubPathExprsubdomainsubresourcesucceede\
dCountsucceededIndexessuccessPolicysuccessThresholdsuccessfulJobsHistoryLimitsupplementalGroupssupplementalGro\
upsPolicysupplementalPoolThreadCountsuspendsysctlssysprepsystemtagtargetContainerNametargetPortaltargetWWNstcp\
SockettdxtemplatetenantterminationGracePeriodSecondsterminationMessagePathterminationMessagePolicytesttftpServ\
erNamethreadstimetimeZonetimeoutSecondstimertimezonetolerationSecondstolerationstopologyKeytopologySpreadConst\
raintstpmtraytriggersttlSecondsAfterFinishedttytypeuiduidRangeMaxuidRangeMinupdateStrategyupdateVolumesStrateg\
yuseSerialuseVirtioTransitionaluseruserAnnotationsuserDatauserDataBase64userNamespaceLeveluserPasswordusersutc\
utilityVolumesuuidvaluevalueFromvaluesversionvideovirtiofsvirtualGPUOptionsvirtualMachineTemplatevmIPv6Network\
CIDRvmNetworkCIDRvolumevolumeAttributesvolumeAttributesClassNamevolumeClaimTemplatevolumeClaimTemplatesvolumeD\
evicesvolumeIDvolumeLabelvolumeModevolumeMountsvolumeNamevolumeNamespacevolumePathvolumesvsphereVolumewatchdog\
weightwhenDeletedwhenScaledwhenUnsatisfiablewindowsOptionsworkingDirwwids\
";
